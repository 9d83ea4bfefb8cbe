const KEPT_HOURS = 48;

/** Uploads of that instant or earlier that hang on nothing were given up with their draft. */
export const unclaimedBefore = (now: Date) => new Date(now.getTime() - KEPT_HOURS * 3_600_000);
