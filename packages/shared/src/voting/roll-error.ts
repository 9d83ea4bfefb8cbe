import { countsTheRoom, weighsArea, type Choice } from './rule-pack';
import { leaderOf } from './silent-ballots';
import { changedBetween, type Otherwise } from './flags';
import type { Readings } from './readings';
import { tally, type CountedChoice, type CountingPack, type Criterion, type CriterionName, type Figures, type TallyResult } from './tally';

/** A voter whom a proven error of the roll concerns, with the ballot that was counted for them. Areas in cm². */
export type AffectedVoter =
  | (Figures & Readonly<{ kind: 'missing' }>)
  | (Figures & Readonly<{ kind: 'wrongly_listed'; choice: Choice | null; present?: boolean }>)
  | (Figures & Readonly<{ kind: 'wrong_area'; rightAreaCm2: number; choice: Choice | null; present?: boolean }>);

/** A count of what may have been, and what is supposed in it of the votes that nobody can know. */
export type Supposed = Readonly<{ how: Otherwise; criteria: readonly Criterion[] }>;
/**
 * What the errors of a roll weigh, and which criteria would not be as they are if the roll had been right. `supposed`: of the counts that
 * were tried, the one in which most of them are otherwise; null where none is.
 */
export type RollErrorEffect = Readonly<{ affected: Figures; decisive: boolean; criteria: readonly CriterionName[]; supposed: Supposed | null }>;

/** The silent are placed by hand here, so the pack's own rule for them would count them twice. */
type Pack = Omit<CountingPack, 'silentBallots'>;
/** Where a voter ends up: with a choice, in the room without one, or away. */
type Place = Choice | 'sitting' | 'away';
type Places = Readonly<Record<Place, Figures>>;

const NOTHING: Figures = { heads: 0, areaCm2: 0 };
const plus = (one: Figures, other: Figures): Figures => ({ heads: one.heads + other.heads, areaCm2: one.areaCm2 + other.areaCm2 });
const isSomething = ({ heads, areaCm2 }: Figures) => heads > 0 || areaCm2 > 0;
const minus = (one: Figures, other: Figures): Figures => ({ heads: one.heads - other.heads, areaCm2: one.areaCm2 - other.areaCm2 });

/**
 * Whether the proven errors could have changed a criterion. What is known is put right (who does not belong there goes with their ballot, an
 * area becomes what it is), what nobody can know is tried: how those who were missing would have voted. Each of them adds a term of one sign
 * to a criterion, and the weight of all adds up, so that the most and the least are reached where all of them do the same: no other
 * assignment has to be tried. Where nobody is missing, there is one.
 */
export function effectOfRollErrors(pack: Pack, counted: TallyResult, affected: readonly AffectedVoter[]): RollErrorEffect {
  const missing = affected.filter(({ kind }) => kind === 'missing').reduce(plus, NOTHING);
  const tried = silentPlaces(placesOf(pack, counted), counted, mayLeadOtherwise(pack, counted, affected, missing)).flatMap(({ places, moved }) => {
    const known = putRight(places, affected, countsTheRoom(pack));
    return possiblePlaces(pack).map((place): Supposed => ({
      how: moved ? 'supposed.majority' : isSomething(missing) ? `supposed.${place}` : 'supposed.right',
      criteria: countOf(pack, { ...known, [place]: plus(known[place], missing) }).criteria,
    }));
  });
  const names = new Set(tried.flatMap((one) => changedBetween(counted.criteria, one.criteria)));
  return {
    affected: weightOf(affected), decisive: names.size > 0,
    criteria: counted.criteria.map(({ name }) => name).filter((name) => names.has(name)),
    supposed: mostChanged(counted, tried),
  };
}

/** With another majority for silent ballots only where nothing else would do it. */
function mostChanged({ criteria }: TallyResult, tried: readonly Supposed[]): Supposed | null {
  const changes = (one: Supposed) => changedBetween(criteria, one.criteria).length;
  const isMoved = (one: Supposed) => Number(one.how === 'supposed.majority');
  const [most] = tried.filter((one) => changes(one) > 0).sort((one, other) => isMoved(one) - isMoved(other) || changes(other) - changes(one));
  return most ?? null;
}

/** On which side a ballot was counted: a spoilt one that takes part weighs as those do who abstain; null where it is read as no vote. */
export function countedAs(choice: CountedChoice | null, hasConflict: boolean, { voidBallots, conflicts }: Readings): Choice | null {
  if (hasConflict && conflicts === 'excluded') return null;
  if (choice !== 'void') return choice;
  return voidBallots === 'participates' ? 'abstain' : null;
}

/** A ballot as it was counted; null where it is read as no vote. */
export type CountedVote = Figures & Readonly<{ choice: Choice | null }>;
/**
 * Whether these votes, had they been given otherwise or not at all, could have changed a criterion: their voters belong on the roll, and
 * what they wanted is taken for unknown. All of them together, which is the most they could have done.
 */
export function effectOfDoubtfulVotes(pack: Pack, counted: TallyResult, votes: readonly CountedVote[]): RollErrorEffect {
  const { affected: _, ...effect } = effectOfRollErrors(pack, counted, asUnknown(votes));
  return { affected: sumOf(votes), ...effect };
}

/** Votes taken back, and their voters asked anew what nobody can know. */
export const asUnknown = (votes: readonly CountedVote[]): readonly AffectedVoter[] => votes.flatMap((vote): AffectedVoter[] => [
  { kind: 'wrongly_listed', ...vote, present: true },
  { kind: 'missing', heads: vote.heads, areaCm2: vote.areaCm2 },
]);
export const sumOf = (voters: readonly Figures[]): Figures => voters.reduce((sum, one) => plus(sum, one), NOTHING);

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
 * Where silent ballots that follow a majority may end up once the roll is right: where they are, and, if what led could have been another
 * choice or none, on every side: rather one flag too many.
 */
function silentPlaces(places: Places, { silent: { figures, joined } }: TallyResult, mayMove: boolean): readonly Readonly<{ places: Places; moved: boolean }>[] {
  if (!mayMove) return [{ places, moved: false }];
  const from = joined ?? 'abstain';
  const without = { ...places, [from]: minus(places[from], figures) };
  return (['approve', 'reject', 'abstain'] as const).map((side) => ({ places: { ...without, [side]: plus(without[side], figures) }, moved: side !== from }));
}

/** Where the same choice leads whichever one side all of the missing take, it leads however they are divided. */
function mayLeadOtherwise(pack: Pack, { choices, silent: { figures, joined } }: TallyResult, affected: readonly AffectedVoter[], missing: Figures): boolean {
  if (figures.heads === 0) return false;
  const cast = { ...choices, sitting: NOTHING, away: NOTHING };
  const right = putRight(joined ? { ...cast, [joined]: minus(cast[joined], figures) } : cast, affected, countsTheRoom(pack));
  return (['away', 'approve', 'reject', 'abstain'] as const).some((place) => {
    const { sitting: _, away: __, ...sides } = { ...right, [place]: plus(right[place], missing) };
    return leaderOf(sides, weighsArea(pack)) !== joined;
  });
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
