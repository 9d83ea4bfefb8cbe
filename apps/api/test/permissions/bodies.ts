import { randomUUID } from 'node:crypto';

/** The id for a name in a path, a query or a body: real or unknown. */
export type Ids = (name: string) => string;
/** `POST /path` → what the route needs beside its path to get as far as looking for the thing. */
export type Bodies = Readonly<Record<string, (ids: Ids) => object>>;

export function REASON(): object {
  return { reason: '写明理由' };
}
export const ISSUE = { title: '坡道太陡', text: '轮椅上不去，下雨更滑', category: 'other', place: '', photoIds: [] };
export function taskFor(ids: Ids): object {
  return { requestKey: randomUUID(), assigneeOrgUnitId: ids('assigneeOrgUnitId'), title: '改坡道', dueOn: '2026-12-31' };
}
