import type { AttendeeRow } from '@silin/shared'

/** 「3号楼2单元501 · 业主」 */
export function whereOf({ homeLabel, capacity }: AttendeeRow): string {
  return [homeLabel, capacity].filter(Boolean).join(' · ')
}

/** Who has come, and of them whose name or home holds what was typed. */
export function checkedIn(rows: readonly AttendeeRow[]): readonly AttendeeRow[] {
  return rows.filter((row) => row.checkedInAt !== null)
}

export function matching(people: readonly AttendeeRow[], text: string): readonly AttendeeRow[] {
  const sought = text.replace(/\s/g, '')
  if (sought === '') return people
  return people.filter(({ name, homeLabel }) => name.includes(sought) || (homeLabel ?? '').replace(/\s/g, '').includes(sought))
}
