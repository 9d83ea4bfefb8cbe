import type { CommunityRef } from '@silin/shared'
import { choicesOf, communityOf, mayChoose } from './community-choice'

const at = (communityId: string, name: string, kind: CommunityRef['kind'] = 'urban'): CommunityRef => ({ communityId, name, kind, street: '柳园街道' })
const [LIUYUAN, XINGLIN, LIUWAN] = [at('c1', '柳园社区'), at('c2', '杏林社区'), at('c3', '柳湾村', 'village')]
const ALL = [LIUYUAN, XINGLIN, LIUWAN]

const works = (...ids: readonly string[]) => ids.map((communityId) => ({ role: 'street_officer' as const, roleName: '镇街专岗', orgUnitId: 'o', orgUnitName: '柳园街道', communityId }))
const me = (home: CommunityRef | null, ...offices: readonly string[]) => ({ communityId: home?.communityId ?? null, communityName: home?.name ?? null, communityKind: home?.kind ?? 'urban', appointments: works(...offices) })

const GUEST = me(null)
const RESIDENT = me(XINGLIN)

describe('which community somebody may choose', () => {
  it('leaves a resident of one community, and whoever also works there, nothing to choose', () => {
    expect([RESIDENT, me(XINGLIN, 'c2', 'c2')].map(mayChoose)).toEqual([false, false])
    expect(choicesOf(RESIDENT, ALL)).toEqual([XINGLIN])
  })

  it('shows a guest every community, in the order in which they came', () => {
    expect(mayChoose(GUEST)).toBe(true)
    expect(choicesOf(GUEST, ALL)).toEqual(ALL)
  })

  it('puts one’s own home before the places where one works, and leaves out where one is a stranger', () => {
    const neighbourAtWork = me(LIUWAN, 'c1')
    expect(mayChoose(neighbourAtWork)).toBe(true)
    expect(choicesOf(neighbourAtWork, ALL)).toEqual([LIUWAN, LIUYUAN])
  })
})

describe('which community is shown', () => {
  it('is what a guest chose, and nothing certain before', () => {
    expect(communityOf(GUEST, undefined)).toBeUndefined()
    expect(communityOf(GUEST, LIUWAN)).toEqual(LIUWAN)
  })

  it('is one’s own until another of one’s own is chosen', () => {
    const neighbourAtWork = me(LIUWAN, 'c1')
    expect(communityOf(neighbourAtWork, undefined)).toMatchObject({ communityId: 'c3', kind: 'village' })
    expect(communityOf(neighbourAtWork, LIUYUAN)).toMatchObject({ communityId: 'c1', name: '柳园社区' })
  })

  it('is one’s own again after somebody else chose on the same phone, or what was chosen as a guest is no longer one’s own', () => {
    expect(communityOf(RESIDENT, LIUWAN)).toEqual({ communityId: 'c2', name: '杏林社区', kind: 'urban' })
    expect(communityOf(me(LIUWAN, 'c1'), XINGLIN)).toMatchObject({ communityId: 'c3' })
  })

  it('takes the name of one’s own from what is known today, not from what the phone kept', () => {
    expect(communityOf(RESIDENT, { ...XINGLIN, name: '杏林居委会' })?.name).toBe('杏林社区')
  })
})
