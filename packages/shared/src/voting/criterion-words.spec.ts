import { bodyOf, conditionWords, shareOf, shareWords, thresholdWords } from './criterion-words';
import { COMMUNITY_DELIBERATION, RULE_PACKS } from './packs';
import type { Choice } from './rule-pack';
import { AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from './share';
import { tally, type Criterion, type RollEntry } from './tally';

const ROOM = bodyOf('community.deliberation');
const OWNERS = bodyOf('cn.owners.ordinary');

function room(present: number, choices: readonly Choice[]): Criterion {
  const roll: RollEntry[] = Array.from({ length: present }, (_, i) => ({ voter: `v${i}`, heads: 1, present: true }))
  const { criteria } = tally(COMMUNITY_DELIBERATION, roll, choices.map((choice, i) => ({ voter: `v${i}`, choice })))
  const [criterion] = criteria
  if (!criterion) throw new Error('a deliberation has one condition')
  return criterion
}
const approving = (count: number): Choice[] => Array.from({ length: count }, () => 'approve')

describe('conditions in words', () => {
  it('counts those who said nothing in the base of a deliberation', () => {
    expect(conditionWords(room(26, approving(19)), ROOM)).toEqual({ title: '同意的人数够不够', word: '够了', detail: '到会 26 人，过半数要 14 人；同意的有 19 人' })
  })

  it('says how many are missing: half is not more than half', () => {
    expect(conditionWords(room(26, approving(13)), ROOM)).toMatchObject({ word: '不够', detail: '到会 26 人，过半数要 14 人；同意的有 13 人，还差 1 人' })
  })

  it('marks the bar with the smallest number that is enough', () => {
    expect(thresholdWords(room(26, []), ROOM)).toBe('过半数：至少 14 人')
  })

  it('weighs area in ㎡ and says which base it takes', () => {
    const area: Criterion = { name: 'quorum.area', part: 542_100_000, whole: 825_600_000, share: '2/3', inclusive: true, of: 'all', met: false, short: 8_300_000 }
    expect(conditionWords(area, OWNERS)).toEqual({ title: '来投的面积够不够', word: '不够', detail: '名册上 82,560.00 ㎡，三分之二以上要 55,040.00 ㎡；来投的有 54,210.00 ㎡，还差 830.00 ㎡' })
  })

  it('asks for no third decimal of a ㎡ where nobody has one', () => {
    const area: Criterion = { name: 'approval.area', part: 20_193_200, whole: 25_073_900, share: '1/2', inclusive: false, of: 'participants', met: true, short: 0 }
    expect(thresholdWords(area, OWNERS)).toBe('过半数：至少 1,253.70 ㎡')
    expect(thresholdWords({ ...area, whole: 25_073_901 }, OWNERS)).toBe('过半数：至少 1,253.6951 ㎡')
  })

  it('tells 以上 from 过', () => {
    expect(shareWords({ share: '2/3', inclusive: true })).toBe('三分之二以上')
    expect(shareWords({ share: '1/2', inclusive: false })).toBe('过半数')
    expect(shareWords({ share: '2/3', inclusive: false })).toBe('超过三分之二')
    expect(shareWords({ share: '3/5', inclusive: true })).toBe('3/5以上')
    expect(shareWords({ share: '1/1', inclusive: true })).toBe('全部')
  })

  it('reads a share back as it was written', () => {
    for (const share of [MORE_THAN_HALF, AT_LEAST_TWO_THIRDS]) {
      expect(shareOf({ share: `${share.numerator}/${share.denominator}`, inclusive: share.inclusive })).toEqual(share)
    }
  })

  it('says of a quorum that counts who is there that they came, not that they voted', () => {
    const [quorum] = tally(RULE_PACKS['cn.residents.assembly'] ?? COMMUNITY_DELIBERATION, [{ voter: 'a', heads: 1, present: true }, { voter: 'b', heads: 1, present: false }], []).criteria
    if (!quorum) throw new Error('an assembly has a quorum')
    expect(conditionWords(quorum, bodyOf('cn.residents.assembly'))).toEqual({ title: '到会的人数够不够', word: '不够', detail: '名册上 2 人，过半数要 2 人；到会的有 1 人，还差 1 人' })
    expect(conditionWords({ ...quorum }, OWNERS).title).toBe('来投的业主人数够不够')
  })

  it('counts people where the rule pack is newer than this version', () => {
    expect(ROOM).toEqual({ electorate: 'participants', takesPartBy: 'attendance' })
    expect(bodyOf('owners.of_tomorrow')).toEqual(ROOM)
  })
})
