/**
 * Signing in on a PC, by a code that a phone confirms. Eight of 31 signs are 8.5 × 10¹¹ codes; with the bounds below, guessing for the whole
 * life of the codes meets one of them with a chance below one in a million, even where every PC of a thousand offices is asking.
 */
export const PC_SIGN_IN_LIMITS = {
  codeSigns: 8, validSeconds: 120,
  /** After the phone has said yes, the PC has this long to fetch its session. */
  collectSeconds: 30,
  /** How often the PC asks whether the phone has answered. */
  pollMs: 2_000,
  /** So many codes in a row are shown by themselves; then somebody has to ask for the next. */
  renewals: 4,
  /** An office of ten PCs, all waiting, behind one address. */
  requestsPerNetwork: 60, wrongCodesPerAccount: 10, wrongCodesPerNetwork: 100, windowMinutes: 10,
  /** Codes that nobody confirmed, and wrong tries, are kept this long. */
  forgetHours: 24,
  /** A PC is signed in for a working day: it may stand in a room that others enter. */
  sessionHours: 12,
  typedCodeMax: 300, secretMax: 64, deviceMax: 60, placeMax: 60, devicesShown: 8,
} as const;

/** What a code is made of: nothing that reads like something else. */
export const PC_CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
