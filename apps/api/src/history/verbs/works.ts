import { randomUUID } from 'node:crypto';
import { addDays, instantAt, type MatterView, type TaskView } from '@silin/shared';
import type { Place } from '../place';
import type { Story } from '../story';
import { photographed } from './intake';

/** Who carries, under what name, and by whose hands. */
export type Carrier = Readonly<{ name: string; by: string }>;
export type Job = Readonly<{ carrier: Carrier; title: string; days: number }>;
export type Report = Readonly<{ text: string; photos?: readonly string[] }>;
export type Delivery = Readonly<{ text: string; before: string; after: string }>;

const request = (place: Place, { carrier, title, days }: Job) => ({
  requestKey: randomUUID(),
  assigneeOrgUnitId: place.carrier(carrier.name),
  title,
  dueOn: addDays(place.today, days),
});

/** The last piece of work on a matter. */
export async function taskOf(place: Place, issueId: string): Promise<string> {
  const { links } = await place.secretary.get<MatterView>(`/issues/${issueId}`);
  const task = links.filter(({ kind }) => kind === 'task').at(-1);
  if (!task) throw new Error(`nobody works on ${issueId}`);
  return task.id;
}

/** 即办: without a meeting. */
export async function handOut(place: Place, issueId: string, job: Job): Promise<string> {
  await place.gridWorker.post(`/issues/${issueId}/execute-directly`, request(place, job));
  return taskOf(place, issueId);
}

export const assign = async (place: Place, resolutionId: string, job: Job): Promise<string> =>
  (await place.secretary.post<TaskView>(`/resolutions/${resolutionId}/tasks`, request(place, job))).taskId;

export const takeUp = (place: Place, { by }: Carrier, taskId: string) => place.by(by).post(`/tasks/${taskId}/accept`);

export async function report(place: Place, { by }: Carrier, taskId: string, { text, photos = [] }: Report): Promise<void> {
  const photoIds = await photographed(place, by, photos);
  await place.by(by).post(`/tasks/${taskId}/progress`, { requestKey: randomUUID(), text, photoIds });
}

export async function deliver(place: Place, { by }: Carrier, taskId: string, { text, before, after }: Delivery): Promise<void> {
  const beforePhotoIds = await photographed(place, by, [before]);
  const afterPhotoIds = await photographed(place, by, [after]);
  await place.by(by).post(`/tasks/${taskId}/deliver`, { requestKey: randomUUID(), text, beforePhotoIds, afterPhotoIds });
}

export const nod = (place: Place, who: string, taskId: string, stars: number, comment = '') =>
  place.by(who).post(`/tasks/${taskId}/accept-work`, { stars, comment });
export const sendBack = (place: Place, who: string, taskId: string, reason: string) =>
  place.by(who).post(`/tasks/${taskId}/send-back`, { reason });
export const rate = (place: Place, who: string, taskId: string, stars: number, comment = '') =>
  place.by(who).post(`/tasks/${taskId}/ratings`, { stars, comment });

/** The first evening on which supporters judge what its author leaves unjudged. */
export async function supportersTurn(place: Place, taskId: string): Promise<Date> {
  const { judgeUntil } = await place.secretary.get<TaskView>(`/tasks/${taskId}`);
  return instantAt(addDays(judgeUntil ?? place.today, 1), '19:00');
}

/** The first morning on which the supervision committee looks at what nobody has judged. */
export async function committeesTurn(place: Place, taskId: string): Promise<Date> {
  const { supervisedFrom } = await place.secretary.get<TaskView>(`/tasks/${taskId}`);
  return instantAt(supervisedFrom ?? place.today, '10:00');
}

/** Taken up the next day, told of on the way, delivered. */
export async function* carryOut(place: Place, taskId: string, carrier: Carrier, said: Report, done: Delivery): Story {
  yield place.in(1, '08:40');
  await takeUp(place, carrier, taskId);
  yield place.in(1, '15:30');
  await report(place, carrier, taskId, said);
  yield place.in(2, '11:00');
  await deliver(place, carrier, taskId, done);
}
