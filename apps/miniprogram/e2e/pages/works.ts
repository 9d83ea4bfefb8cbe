import { addDays, dayOf, type CommunityView, type MatterView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, clock, PHOTOS } from '../support'

/** A public matter goes straight to the property company; the task's id. */
export async function handedOut(communityId: string, issueId: string, title: string): Promise<string> {
  const grid = await Caller.as('grid-worker')
  const { carriers } = await grid.get<CommunityView>(`/communities/${communityId}`)
  const property = carriers.find(({ name }) => name === '顺安物业')
  await grid.post(`/issues/${issueId}/execute-directly`, { requestKey: randomUUID(), assigneeOrgUnitId: property?.orgUnitId, title, dueOn: addDays(dayOf(await clock.now()), 7) })
  const { links } = await grid.get<MatterView>(`/issues/${issueId}`)
  return links.find(({ kind }) => kind === 'task')?.id ?? ''
}

export async function takenUp(taskId: string): Promise<void> {
  const property = await Caller.as('property')
  await property.post(`/tasks/${taskId}/accept`)
  await property.post(`/tasks/${taskId}/progress`, { requestKey: randomUUID(), text: '料备齐了，明天动工', photoIds: [await property.upload(PHOTOS.steps)] })
}

export async function delivered(taskId: string): Promise<void> {
  const property = await Caller.as('property')
  const [beforePhotoIds, afterPhotoIds] = [[await property.upload(PHOTOS.steps)], [await property.upload(PHOTOS.ramp)]]
  await property.post(`/tasks/${taskId}/deliver`, { requestKey: randomUUID(), text: '坡道修缓了，两边加了扶手', beforePhotoIds, afterPhotoIds })
}
