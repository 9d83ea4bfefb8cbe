import { addDays, type OfficeView } from '@silin/shared'

/** 「2026-11-23」 as it is read, with its year: terms are long. */
export const fullDay = (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** From when, and its last day. */
export const termWords = ({ since, until }: Pick<OfficeView, 'since' | 'until'>) =>
  until === null ? `${fullDay(since)}起，没有到期日` : `${fullDay(since)}起，到${fullDay(addDays(until, -1))}`
