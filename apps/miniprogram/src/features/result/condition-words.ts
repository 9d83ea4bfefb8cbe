import { areaNeededWords, areaWords, ELECTORATES, least, RULE_PACKS, shareInWords, type Criterion, type Electorate, type Share } from '@silin/shared'

type Measure = Readonly<{ name: string; words: (amount: number) => string }>

const counted = (unit: string) => (amount: number) => `${amount} ${unit}`
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
  party_members: { name: '党员人数', words: counted('人') },
  participants: { name: '人数', words: counted('人') },
}
const AREA: Measure = { name: '面积', words: areaWords }

/** Whom a poll counts, by its rule pack; a pack newer than this version counts people. */
export function electorateOf(packId: string): Electorate {
  return RULE_PACKS[packId]?.electorate ?? 'participants'
}

export const weighsArea = ({ name }: Pick<Criterion, 'name'>) => name.endsWith('.area')
export const isQuorum = ({ name }: Pick<Criterion, 'name'>) => name.startsWith('quorum.')
export const measureOf = (criterion: Pick<Criterion, 'name'>, electorate: Electorate): Measure => (weighsArea(criterion) ? AREA : HEADS[electorate])

export function shareOf({ share, inclusive }: Pick<Criterion, 'share' | 'inclusive'>): Share {
  const [numerator = 1, denominator = 1] = share.split('/').map(Number)
  return { numerator, denominator, inclusive }
}

export const shareWords = (criterion: Pick<Criterion, 'share' | 'inclusive'>): string => shareInWords(shareOf(criterion))

const BASES: Readonly<Record<Criterion['of'], string>> = { all: '名册上', participants: '来投的', present: '到会', members: '应到' }

/** So much of what this criterion counts: what is needed, or what is missing. */
export function neededWords(criterion: Criterion, amount: number, electorate: Electorate): string {
  return weighsArea(criterion) ? areaNeededWords(amount, [criterion.part, criterion.whole]) : measureOf(criterion, electorate).words(amount)
}
const leastWords = (criterion: Criterion, electorate: Electorate) => neededWords(criterion, least(criterion.whole, shareOf(criterion)), electorate)

/** What a bar is marked with: 「过半数：至少 14 人」. */
export function thresholdWords(criterion: Criterion, electorate: Electorate): string {
  return `${shareWords(criterion)}：至少 ${leastWords(criterion, electorate)}`
}

export type ConditionWords = Readonly<{ title: string; word: string | undefined; detail: string }>

/** One condition as a sentence with its figures, so that anyone can check it. */
export function conditionWords(criterion: Criterion, electorate: Electorate): ConditionWords {
  const { met, part, whole, short, of } = criterion
  const { name, words } = measureOf(criterion, electorate)
  const who = isQuorum(criterion) ? '来投的' : '同意的'
  const needed = `${BASES[of]} ${words(whole)}，${shareWords(criterion)}要 ${leastWords(criterion, electorate)}`
  const have = `${who}有 ${words(part)}`
  return { title: `${who}${name}够不够`, word: met ? '够了' : '不够', detail: met ? `${needed}；${have}` : `${needed}；${have}，还差 ${neededWords(criterion, short, electorate)}` }
}

export const electorateWords = (electorate: Electorate) => ELECTORATES[electorate]
