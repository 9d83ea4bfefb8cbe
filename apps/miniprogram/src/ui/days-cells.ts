/** One cell of a term: gone by, today (or today and late), still ahead. */
export type DayCell = 'past' | 'today' | 'late' | 'ahead'

export type Term = Readonly<{
  /** Whole days gone since it was taken on. */
  past: number
  /** Days from taking it on to the last day, both counted. */
  total: number
  /** Nobody is waiting any more: no cell is today. */
  over?: boolean
}>

const MOST_DAYS = 14
const WEEK = 7

/** A term as cells: one per day, or one per week when it is longer than fourteen days. */
export function dayCells({ past, total, over = false }: Term): DayCell[] {
  const unit = total > MOST_DAYS ? WEEK : 1
  const count = Math.max(Math.ceil(total / unit), 1)
  if (over) return Array.from({ length: count }, () => 'past')
  const late = past >= total
  const today = late ? count - 1 : Math.floor(Math.max(past, 0) / unit)
  return Array.from({ length: count }, (_, i) => (i < today ? 'past' : i > today ? 'ahead' : late ? 'late' : 'today'))
}

/** The middle of today's cell, as a share of the row: where its words go. */
export function todayAt(cells: readonly DayCell[]): number {
  const index = cells.findIndex((cell) => cell === 'today' || cell === 'late')
  return index < 0 ? 1 : (index + 0.5) / cells.length
}
