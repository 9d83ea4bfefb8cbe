/** What a community may change by its own rules about work that drags on and about who judges it; none of them is law ([D] in docs/voting-rules.md). */
export const SUPERVISION_DEFAULTS = {
  /** At the latest this many days before the day it is due, a carrier asks for more time, and at most for so many days. */
  extensionNoticeDays: 1, extensionDaysMax: 15,
  /** The carrier is reminded so many days before. */
  remindDaysBefore: 2,
  /** 挂账: all pauses of one piece of work together. */
  parkDaysMax: 180,
  /** After the residents' nod they may still say that it is not solved; the carrier gets the days of the first time, at least the lesser figure. */
  reopenDays: 15, reworkDaysMin: 3,
  /** How long supporters are waited for before the supervision committee looks with a resident. */
  supervisionDays: 7,
  /** From how many stars on somebody counts as satisfied. */
  satisfiedStarsMin: 4,
} as const;
export const SCRUTINY_LIMITS = { wordsMin: 4, wordsMax: 300, photosMin: 1, photosMax: 6, witnessNameMax: 20, witnessHomeMax: 40 } as const;
export const REOPENING_LIMITS = { photosMax: 3 } as const;
