import type { Me, MyAppointment, Role } from '@silin/shared'
import { authorAlone, judgingWords, standsBack } from './judging-words'

const holding = (...roles: Role[]): Pick<Me, 'appointments'> => ({
  appointments: roles.map((role): MyAppointment => ({ role, roleName: role, orgUnitId: 'unit', orgUnitName: 'unit', communityId: 'community' })),
})
const delivered = { state: 'delivered', judgeUntil: '2026-12-08', offered: [], myVoice: null, supervisedFrom: '2026-12-16' } as const

describe('who judges', () => {
  it('tells staff and carriers that residents have the word', () => {
    expect(judgingWords(delivered, holding('property_company'), '2026-12-01')).toContain('居民说了算')
    expect(judgingWords(delivered, holding('grid_worker'), '2026-12-20')).toContain('居民说了算')
  })

  it('does not count a representative or a supervisor as staff', () => {
    expect(standsBack(holding('resident_representative', 'supervision_committee'))).toBe(false)
  })

  it('names the last day of the author, and the supporters after it', () => {
    expect(judgingWords(delivered, holding(), '2026-12-08')).toContain('12月8日')
    expect(judgingWords(delivered, holding(), '2026-12-09')).toContain('附议过的邻居')
  })

  it('names the supervision committee once supporters have let their days pass', () => {
    expect(judgingWords(delivered, holding(), '2026-12-15')).toContain('附议过的邻居来验收')
    expect(judgingWords(delivered, holding(), '2026-12-16')).toContain('监督委员会')
    expect(judgingWords({ ...delivered, offered: ['scrutinise'] }, holding('supervision_committee'), '2026-12-16')).toContain('约一位居民')
    expect(judgingWords({ ...delivered, offered: ['confirmScrutiny'] }, holding(), '2026-12-16')).toContain('是不是这样')
  })

  it('asks whoever may judge now', () => {
    expect(judgingWords({ ...delivered, offered: ['acceptWork', 'sendBack'] }, holding(), '2026-12-01')).toContain('退回去重办')
  })

  it('tells after the author’s last day that one supporter does not decide', () => {
    const asked = { ...delivered, offered: ['acceptWork', 'sendBack'] }
    expect(judgingWords(asked, holding(), '2026-12-08')).not.toContain('几位')
    expect(judgingWords(asked, holding(), '2026-12-09')).toContain('几位说法一致')
    expect([authorAlone(delivered, '2026-12-08'), authorAlone(delivered, '2026-12-09')]).toEqual([true, false])
  })

  it.each([['accept', '您说办好了'], ['send_back', '您说还没办好']] as const)('tells a supporter who has said %s that it was heard', (myVoice, said) => {
    expect(judgingWords({ ...delivered, myVoice }, holding(), '2026-12-20')).toContain(said)
  })

  it('is silent while nothing is delivered', () => {
    expect(judgingWords({ ...delivered, state: 'in_progress' }, holding(), '2026-12-01')).toBeUndefined()
  })
})
