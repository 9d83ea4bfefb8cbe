/** How a one-time code is written, and how often an account may be wrong about one in a day. */
export const CODE_LIMITS = { signs: 16, groupSigns: 4, textMax: 40, triesPerDay: 5 } as const;
/** Claims that are approved in one tap. */
export const BULK_LIMITS = { claimsMax: 50 } as const;
/** What a handler may change in the register by hand, and how far from today. */
export const CHANGE_LIMITS = {
  reasonMin: 2,
  reasonMax: 200,
  documentMin: 2,
  documentMax: 60,
  buyersMax: 10,
  aheadDaysMax: 30,
  backDaysMax: 366,
  searchMax: 20,
  foundShown: 20,
  recordShown: 20,
} as const;
/** The day from which a register file holds. Areas have no day of their own, so a file is written on its day at the earliest. */
export const REGISTER_DAY_LIMITS = { aheadDaysMax: 7 } as const;
