/** How a one-time code is written, and how often an account may be wrong about one in a day. */
export const CODE_LIMITS = { signs: 16, groupSigns: 4, textMax: 40, triesPerDay: 5 } as const;
