import { DEFAULT_READINGS, type OwnersRules, type Readings } from '@silin/shared';

/** How the estate's own rules, frozen with the poll, read silent and spoilt ballots and those of a conflict; the usual where it has none. */
export const readingsOf = (rules: OwnersRules | null): Readings => ({
  silentBallots: rules?.silentBallots ?? DEFAULT_READINGS.silentBallots,
  voidBallots: rules?.voidBallots ?? DEFAULT_READINGS.voidBallots,
  conflicts: rules?.conflicts ?? DEFAULT_READINGS.conflicts,
});
