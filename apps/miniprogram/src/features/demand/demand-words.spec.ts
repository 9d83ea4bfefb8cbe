import type { DemandCard } from '@silin/shared'
import { dayWordsOf, figureWords, ruleWords } from './demand-words'

const card = (more: Partial<DemandCard> = {}): DemandCard => ({
  demandId: 'd', rule: 'representatives', estateId: null, owes: '居民代表会议', owedBy: '社区', who: '居民代表', form: 'representatives', text: '请开会', state: 'collecting', stateWords: '正在联名',
  raisedAt: '2026-11-20T00:00:00.000Z', expiresOn: '2026-12-20', figures: { roll: 30, joined: 4, needed: 6, missing: 2 }, dueOn: null, overdue: false, meetingId: null, joinedByMe: false, mine: false, ...more,
})

it('says whose demand it takes', () => {
  expect(ruleWords({ rule: 'representatives', estateId: null, owes: '居民代表会议', owedBy: '社区', who: '居民代表', shareWords: '五分之一', counting: null, source: '', roll: 30, needed: 6, onRoll: false })).toBe('居民代表一共 30 位，有 6 位一起提，社区就要依法开居民代表会议。')
})

it('says how many are still missing, and afterwards how many there were', () => {
  expect([figureWords(card()), dayWordsOf(card())]).toEqual(['已有 4 位，还差 2 位', '联名到12月20日 24:00'])
  const reached = card({ state: 'reached', figures: { roll: 30, joined: 6, needed: 6, missing: 0 }, dueOn: '2026-12-14' })
  expect([figureWords(reached), dayWordsOf(reached)]).toEqual(['30 位居民代表里，6 位要求，够了', '社区最晚12月14日发出居民代表会议的通知'])
  expect(dayWordsOf({ ...reached, overdue: true })).toBe('该在12月14日前发通知，到期没有，已告诉镇街')
  expect([figureWords(card({ state: 'expired' })), dayWordsOf(card({ state: 'expired' }))]).toEqual(['当时有 4 位', ''])
})

it('counts homes where homes demand it', () => {
  const homes = { rule: 'residents_households', owes: '居民会议', who: '户代表', form: 'residents_households' } as const
  expect(ruleWords({ ...homes, estateId: null, owedBy: '社区', shareWords: '十分之一', counting: null, source: '', roll: 36, needed: 4, onRoll: true })).toBe('一共 36 户，有 4 户的户代表一起提，社区就要依法开居民会议。')
  expect(figureWords(card({ ...homes, figures: { roll: 36, joined: 1, needed: 4, missing: 3 } }))).toBe('已有 1 户，还差 3 户')
  expect(figureWords(card({ ...homes, state: 'reached', figures: { roll: 36, joined: 4, needed: 4, missing: 0 } }))).toBe('36 户里，4 户要求，够了')
})
