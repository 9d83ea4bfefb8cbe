const KEPT_HOURS = 48;
type Upload = Readonly<{ subjectKind: string | null; uploadedAt: Date }>;

/** Uploads of that instant or earlier that hang on nothing were given up with their draft. */
export const unclaimedBefore = (now: Date) => new Date(now.getTime() - KEPT_HOURS * 3_600_000);
export const isGivenUp = ({ subjectKind, uploadedAt }: Upload, now: Date): boolean =>
  subjectKind === null && uploadedAt <= unclaimedBefore(now);
/** Can still be hung somewhere. */
export const isFree = (row: Upload, now: Date): boolean => row.subjectKind === null && !isGivenUp(row, now);
