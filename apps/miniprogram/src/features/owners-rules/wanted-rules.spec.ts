import { OWNERS_RULES_DEFAULTS, rulesChangeWords, type OwnersRules } from '@silin/shared'
import { faultsAt } from './faults-at'
import { wantedRules } from './wanted-rules'

const CLAUSE = { text: '没交的票随多数', source: '议事规则第十二条' }
const rules: OwnersRules = { ...OWNERS_RULES_DEFAULTS, noticeDays: 20 }

describe('rules as they would be sent', () => {
  it('are those of the server with what was changed here', () => {
    expect(wantedRules(rules, { votingWindowDays: 30 })).toEqual({ ...rules, votingWindowDays: 30 })
    expect(rulesChangeWords(rules, wantedRules(rules, {}))).toEqual([])
  })

  it('have no basis where nothing is written, and no spaces around it', () => {
    expect(wantedRules(rules, { onlineBasis: { text: ' ', source: '' } }).onlineBasis).toBeNull()
    expect(wantedRules(rules, { onlineBasis: { text: ' 议事规则第九条 ', source: '' } }).onlineBasis).toEqual({ text: '议事规则第九条', source: '' })
  })

  it('keep the clause only while ballots are read otherwise', () => {
    const otherwise: OwnersRules = { ...rules, silentBallots: 'follow_majority', ballotsClause: CLAUSE, documentId: 'paper' }
    expect(wantedRules(otherwise, { noticeDays: 30 }).ballotsClause).toEqual(CLAUSE)
    expect(wantedRules(otherwise, { silentBallots: 'not_participating' })).toMatchObject({ ballotsClause: null, documentId: 'paper' })
  })
})

describe('what the server says of a field', () => {
  it('stands at that field alone', () => {
    const facts = { fields: [{ field: 'noticeDays', rule: 'min', limit: 15 }] }
    const at = faultsAt({ problem: { code: 'request.invalid', status: 422, sentence: '', facts, requestId: '' } as never })
    expect(at('noticeDays')).toBe('最少 15 天，请往上加。')
    expect(at('votingWindowDays')).toBeUndefined()
    expect(faultsAt(undefined)('noticeDays')).toBeUndefined()
  })
})
