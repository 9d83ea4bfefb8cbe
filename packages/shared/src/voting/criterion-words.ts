import { areaNeededWords, areaWords } from '../contract/area-words';
import type { Electorate } from '../membership/electorates';
import { RULE_PACKS } from './packs';
import type { RulePack } from './rule-pack';
import { least, type Share } from './share';
import { shareInWords } from './share-words';
import type { Criterion, CriterionName } from './tally';

type Measure = Readonly<{ name: string; words: (amount: number) => string }>;
/** Whom a poll counts, and by what they take part. */
export type CountedBody = Pick<RulePack, 'electorate' | 'takesPartBy'>;

/** Who decides is counted in people, or in homes. */
const COUNTED_IN_HOMES: readonly Electorate[] = ['households', 'villager_households'];
export const headUnit = (electorate: Electorate): '人' | '户' => (COUNTED_IN_HOMES.includes(electorate) ? '户' : '人');

const counted = (unit: string) => (amount: number) => `${amount} ${unit}`;
// Owners are heads, not homes: one owner of three homes counts once.
const HEADS: Readonly<Record<Electorate, Measure>> = {
  owners: { name: '业主人数', words: counted('人') },
  interested_owners: { name: '业主人数', words: counted('人') },
  owners_committee: { name: '委员人数', words: counted('人') },
  residents: { name: '人数', words: counted('人') },
  households: { name: '户数', words: counted('户') },
  representatives: { name: '代表人数', words: counted('人') },
  villagers: { name: '人数', words: counted('人') },
  villager_households: { name: '户数', words: counted('户') },
  villager_representatives: { name: '代表人数', words: counted('人') },
  villager_group: { name: '人数', words: counted('人') },
  collective_members: { name: '成员人数', words: counted('人') },
  party_branch: { name: '支部成员人数', words: counted('人') },
  two_committees: { name: '两委成员人数', words: counted('人') },
  party_members: { name: '党员人数', words: counted('人') },
  participants: { name: '人数', words: counted('人') },
};
const AREA: Measure = { name: '面积', words: areaWords };

/** By its rule pack; a pack newer than this version counts the people who came. */
export function bodyOf(packId: string): CountedBody {
  const { electorate = 'participants', takesPartBy = 'attendance' } = RULE_PACKS[packId] ?? {};
  return { electorate, takesPartBy };
}

type Named = Pick<Criterion, 'name'>;
export const isAreaCriterion = ({ name }: Named) => name.endsWith('.area');
export const isQuorum = ({ name }: Named) => name.startsWith('quorum.');
export const measureOf = (criterion: Named, { electorate }: CountedBody): Measure => (isAreaCriterion(criterion) ? AREA : HEADS[electorate]);

export function shareOf({ share, inclusive }: Pick<Criterion, 'share' | 'inclusive'>): Share {
  const [numerator = 1, denominator = 1] = share.split('/').map(Number);
  return { numerator, denominator, inclusive };
}

export const shareWords = (criterion: Pick<Criterion, 'share' | 'inclusive'>): string => shareInWords(shareOf(criterion));

const BASES: Readonly<Record<Criterion['of'], string>> = { all: '名册上', participants: '来投的', present: '到会', members: '应到' };

/** So much of what this criterion counts: what is needed, or what is missing. */
export function neededWords(criterion: Criterion, amount: number, body: CountedBody): string {
  return isAreaCriterion(criterion) ? areaNeededWords(amount, [criterion.part, criterion.whole]) : measureOf(criterion, body).words(amount);
}
const leastWords = (criterion: Criterion, body: CountedBody) => neededWords(criterion, least(criterion.whole, shareOf(criterion)), body);

/** What a bar is marked with: 「过半数：至少 14 人」. */
export function thresholdWords(criterion: Criterion, body: CountedBody): string {
  return `${shareWords(criterion)}：至少 ${leastWords(criterion, body)}`;
}

/** Where a quorum counts who is there, they came; elsewhere they voted. */
export const cameWords = ({ takesPartBy }: Pick<CountedBody, 'takesPartBy'>) => (takesPartBy === 'attendance' ? '到会的' : '来投的');
const whoWords = (criterion: Named, body: CountedBody) => (isQuorum(criterion) ? cameWords(body) : '同意的');
/** 「来投的业主人数」 */
export const criterionTitle = (name: CriterionName, body: CountedBody) => `${whoWords({ name }, body)}${measureOf({ name }, body).name}`;

export type ConditionWords = Readonly<{ title: string; word: string; detail: string }>;

/** One condition as a sentence with its figures, so that anyone can check it. */
export function conditionWords(criterion: Criterion, body: CountedBody): ConditionWords {
  const { met, part, whole, short, of } = criterion;
  const { words } = measureOf(criterion, body);
  const needed = `${BASES[of]} ${words(whole)}，${shareWords(criterion)}要 ${leastWords(criterion, body)}`;
  const have = `${whoWords(criterion, body)}有 ${words(part)}`;
  const detail = met ? `${needed}；${have}` : `${needed}；${have}，还差 ${neededWords(criterion, short, body)}`;
  return { title: `${criterionTitle(criterion.name, body)}够不够`, word: met ? '够了' : '不够', detail };
}
