import { countsTheRoom, type Choice } from './rule-pack';
import { tally, type CountingPack, type CriterionName, type Figures, type TallyResult } from './tally';

/** A voter whom a proven error of the roll concerns, with the ballot that was counted for them. Areas in cm². */
export type AffectedVoter =
  | (Figures & Readonly<{ kind: 'missing' }>)
  | (Figures & Readonly<{ kind: 'wrongly_listed'; choice: Choice | null; present?: boolean }>)
  | (Figures & Readonly<{ kind: 'wrong_area'; rightAreaCm2: number; choice: Choice | null; present?: boolean }>);

/** What the errors of a roll weigh, and which criteria would not be as they are if the roll had been right. */
export type RollErrorEffect = Readonly<{ affected: Figures; decisive: boolean; criteria: readonly CriterionName[] }>;

/** The silent are placed by hand here, so the pack's own rule for them would count them twice. */
type Pack = Omit<CountingPack, 'silentBallots'>;
/** Where a voter ends up: with a choice, in the room without one, or away. */
type Place = Choice | 'sitting' | 'away';
type Places = Readonly<Record<Place, Figures>>;

const NOTHING: Figures = { heads: 0, areaCm2: 0 };
const plus = (one: Figures, other: Figures): Figures => ({ heads: one.heads + other.heads, areaCm2: one.areaCm2 + other.areaCm2 });
const minus = (one: Figures, other: Figures): Figures => ({ heads: one.heads - other.heads, areaCm2: one.areaCm2 - other.areaCm2 });

/**
 * Whether the proven errors could have changed a criterion. What is known is put right (who does not belong there goes with their ballot, an
 * area becomes what it is), what nobody can know is tried: how those who were missing would have voted. Each of them adds a term of one sign
 * to a criterion, and the weight of all adds up, so that the most and the least are reached where all of them do the same: no other
 * assignment has to be tried. Where nobody is missing, there is one.
 */
export function effectOfRollErrors(pack: Pack, counted: TallyResult, affected: readonly AffectedVoter[]): RollErrorEffect {
  const missing = affected.filter(({ kind }) => kind === 'missing').reduce(plus, NOTHING);
  const tried = silentPlaces(placesOf(pack, counted), counted).flatMap((places) => {
    const known = putRight(places, affected, countsTheRoom(pack));
    return possiblePlaces(pack).map((place) => countOf(pack, { ...known, [place]: plus(known[place], missing) }));
  });
  const changed = counted.criteria.filter(({ name, met }) => tried.some((one) => one.criteria.some((other) => other.name === name && other.met !== met)));
  return { affected: weightOf(affected), decisive: changed.length > 0, criteria: changed.map(({ name }) => name) };
}

/** What the errors concern in all: a wrong area only by what it is wrong. */
export const weightOf = (affected: readonly AffectedVoter[]): Figures =>
  affected.reduce((sum, one) => plus(sum, one.kind === 'wrong_area' ? { heads: one.heads, areaCm2: Math.abs(one.rightAreaCm2 - one.areaCm2) } : one), NOTHING);

const possiblePlaces = (pack: Pack): readonly Place[] => ['away', 'approve', 'reject', 'abstain', ...(countsTheRoom(pack) ? ['sitting' as const] : [])];

function placesOf(pack: Pack, { all, present, participants, choices }: TallyResult): Places {
  // Outside a room nothing is measured against who is present.
  const sitting = countsTheRoom(pack) ? minus(present, participants) : NOTHING;
  // Spoilt and silent ballots that took part without a side weigh as those do who abstain.
  const besides = minus(participants, plus(plus(choices.approve, choices.reject), choices.abstain));
  return { ...choices, abstain: plus(choices.abstain, besides), sitting, away: minus(minus(all, participants), sitting) };
}

/**
 * Where silent ballots that follow a majority may end up once the roll is right: another majority, or none. All of it is tried, also what
 * this very vote could not have led to: rather one flag too many.
 */
function silentPlaces(places: Places, { silent: { figures, joined } }: TallyResult): readonly Places[] {
  if (figures.heads === 0) return [places];
  const from = joined ?? 'abstain';
  const without = { ...places, [from]: minus(places[from], figures) };
  return (['approve', 'reject', 'abstain'] as const).map((side) => ({ ...without, [side]: plus(without[side], figures) }));
}

function putRight(places: Places, affected: readonly AffectedVoter[], inRoom: boolean): Places {
  const right: Record<Place, Figures> = { ...places };
  for (const one of affected) {
    if (one.kind === 'missing') continue;
    const place = one.choice ?? (inRoom && one.present ? 'sitting' : 'away');
    const without = minus(right[place], one);
    right[place] = one.kind === 'wrong_area' ? plus(without, { heads: one.heads, areaCm2: one.rightAreaCm2 }) : without;
  }
  return right;
}

/** Counted by the one tally, every place as one voter of its weight. */
function countOf(pack: Pack, { sitting, away, ...choices }: Places): TallyResult {
  const votes = Object.keys(choices) as Choice[];
  const roll = [
    ...votes.map((choice) => ({ voter: choice, ...choices[choice], present: true })),
    { voter: 'sitting', ...sitting, present: true },
    { voter: 'away', ...away, present: false },
  ];
  return tally({ quorum: pack.quorum, approval: pack.approval, takesPartBy: pack.takesPartBy }, roll, votes.map((choice) => ({ voter: choice, choice })));
}
