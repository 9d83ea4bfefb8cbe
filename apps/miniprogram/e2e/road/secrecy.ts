import type { MeetingView, TallyResult } from '@silin/shared'
import type { Caller } from '../support'
import type { Road } from './road'

/** Only a result has these; a poll's own list of choices is an array of words. */
const TOLD_BY: readonly (keyof TallyResult)[] = ['criteria', 'passed', 'participants']

function results(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => results(one, `${at}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [...(TOLD_BY.some((told) => told === name) ? [`${at}.${name}`] : []), ...results(inner, `${at}.${name}`)])
}

/** Every answer in which an open vote could show: where a figure of its result was found. */
export async function foundResults(caller: Caller, { issueId, meetingId, pollId }: Road): Promise<string[]> {
  const { communityId } = (await caller.get<{ appointments: readonly { communityId: string }[] }>('/me')).appointments[0] ?? { communityId: '' }
  const here = `/communities/${communityId}`
  const paths = [`/polls/${pollId}`, `/meetings/${meetingId}`, `/issues/${issueId}`, '/notices', `${here}/workbench`, `${here}/today`, `${here}/board`, `${here}/meetings?when=upcoming`]
  const answers = await Promise.all(paths.map(async (path) => results(await caller.get(path), path)))
  const { agenda } = await caller.get<MeetingView>(`/meetings/${meetingId}`)
  const outcomes = agenda.filter((item) => item.pollId === pollId && item.outcome !== null).map(() => 'the outcome on the agenda')
  return [...answers.flat(), ...outcomes]
}
