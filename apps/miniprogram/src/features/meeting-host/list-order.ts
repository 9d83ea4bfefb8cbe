import type { AttendeeRow } from '@silin/shared'

/** Whom one may have to take in stands before those who are here. */
export const notYetFirst = (rows: readonly AttendeeRow[]): AttendeeRow[] => [...rows.filter((row) => !row.checkedInAt), ...rows.filter((row) => row.checkedInAt)]

/** Rows that were shown stay where they were, under the finger that is about to tap one; who is new comes after them. */
export function inKeptOrder(rows: readonly AttendeeRow[], shown: readonly string[]): AttendeeRow[] {
  const places = new Map(shown.map((personId, place) => [personId, place]))
  const place = ({ personId }: AttendeeRow) => places.get(personId) ?? shown.length
  return [...rows].sort((a, b) => place(a) - place(b))
}
