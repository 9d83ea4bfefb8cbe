import { createHash } from 'node:crypto'
import { ballotsRoot, CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION, countPoll, proofOf, rollHash, votedProofOf, votedRoot, type PollResult, type RecountPack } from '@silin/shared'
import { checkedPack } from './checked-pack'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const roll = ['a1', 'b2', 'c3'].map((voter) => ({ voter, heads: 1, areaCm2: 900_000, seal: sha256(`房-${voter}`) }))
const ballots = [{ voter: 'a1', choice: 'approve', channel: 'online' }, { voter: 'b2', choice: 'approve', channel: 'online' }] as const
const result: PollResult = {
  ...countPoll(CN_OWNERS_ORDINARY, roll, ballots),
  raised: [], ways: [], procedure: [], rollError: null, slate: null, certifiedAt: '2026-12-30T00:00:00.000Z', ruleVersion: 2, words: '',
  rollSha256: rollHash(roll, sha256), ballotsRoot: ballotsRoot(ballots, sha256), votedRoot: null,
}
const mine = { voter: 'a1', alias: '3号楼2单元501', sealed: '房-a1', choice: 'approve', choices: null, proof: proofOf(ballots[0], ballots, sha256) } as const
const pack: RecountPack = { file: { rulePack: CN_OWNERS_ORDINARY.id, rules: result.readings, roll, ballots }, mine: [mine] }
const failing = (given: RecountPack, published = result) => checkedPack(given, published, sha256).checks.filter(({ agrees }) => !agrees).map(({ name }) => name)

describe('the rows, counted again on the phone', () => {
  it('agree with the result, and hold the reader’s own ballot', () => {
    const { checks, ...told } = checkedPack(pack, result, sha256)
    expect(told).toEqual({ agrees: true, voters: 3, ballots: 2, remarks: [] })
    expect(checks.map(({ name, agrees }) => [name, agrees])).toEqual([['count', true], ['roll', true], ['ballots', true], ['a1', true]])
    expect(checks[3]?.detail).toBe('投的「同意」，在里面；您家的编号 a1')
  })

  it('are held against the published result, not against what the pack says of itself', () => {
    const other = { ...pack.file, ballots: [ballots[0], { ...ballots[1], choice: 'reject' as const }] }
    const agreeing = { ...other, published: { valid: true, passed: false, ballotsRoot: ballotsRoot(other.ballots, sha256) } }
    expect(failing({ ...pack, file: agreeing })).toEqual(['count', 'ballots'])
    expect(failing(pack, { ...result, rollSha256: 'x' })).toEqual(['roll'])
    expect(failing(pack, { ...result, criteria: result.criteria.map((one) => ({ ...one, part: one.part + 1 })) })).toEqual(['count'])
  })

  it('show when the reader’s own row is not theirs, says something else, or is not under the root', () => {
    expect(failing({ ...pack, mine: [{ ...mine, sealed: '房-b2' }] })).toEqual(['a1'])
    expect(failing({ ...pack, mine: [{ ...mine, choice: 'reject' }] })).toEqual(['a1'])
    expect(failing({ ...pack, mine: [{ ...mine, proof: [] }] })).toEqual(['a1'])
    expect(failing({ ...pack, mine: [{ ...mine, proof: null }] })).toEqual(['a1'])
    expect(failing({ ...pack, mine: [{ ...mine, choice: null, proof: null }] })).toEqual(['a1'])
  })

  it('say of somebody who did not vote that nobody voted for them', () => {
    const silent = { voter: 'c3', alias: '3号楼2单元502', sealed: '房-c3', choice: null, choices: null, proof: null }
    expect(checkedPack({ ...pack, mine: [silent] }, result, sha256).checks[3]).toMatchObject({ agrees: true, detail: '没投，里面也没有您家的票；您家的编号 c3' })
  })
})

describe('a secret vote, counted again on the phone', () => {
  const people = ['a1', 'b2', 'c3'].map((voter) => ({ voter, heads: 1, seal: sha256(`人-${voter}`) }))
  const voted = ['a1', 'c3']
  const choices = [{ choice: 'approve' }, { choice: 'reject' }] as const
  const outcome: PollResult = {
    ...result, ...countPoll(COMMUNITY_DELIBERATION, people.map((one) => ({ ...one, present: true })), [{ voter: 'a1', choice: 'approve' }, { voter: 'c3', choice: 'reject' }]),
    rollSha256: rollHash(people, sha256), ballotsRoot: ballotsRoot(choices, sha256), votedRoot: votedRoot(voted, sha256),
  }
  const row = (voter: string) => ({ voter, alias: '1号楼居民', sealed: `人-${voter}`, choice: null, choices: null, proof: votedProofOf(voter, voted, sha256) })
  const file = { rulePack: COMMUNITY_DELIBERATION.id, rules: outcome.readings, roll: people, present: ['a1', 'b2', 'c3'], voted, ballots: choices }
  const told = (given: RecountPack, published = outcome) => checkedPack(given, published, sha256)

  it('agrees, shows a voter that they took part and that there are as many choices, and never what was theirs', () => {
    const { agrees, checks } = told({ file, mine: [row('a1')] })
    expect(agrees).toBe(true)
    expect(checks.map(({ name }) => name)).toEqual(['count', 'roll', 'ballots', 'voted', 'a1'])
    expect(checks[3]?.detail).toBe('2 人，2 张；谁投过票没有改过')
    expect(checks[4]?.detail).toBe('您投过票，在里面；选了什么没有记，这里也查不到；您的编号 a1')
    expect(told({ file, mine: [row('b2')] }).checks[4]).toMatchObject({ agrees: true, detail: '没投，里面也没有您；您的编号 b2' })
  })

  it('shows when somebody was put among those who took part, or taken out', () => {
    const other = { ...file, voted: ['a1', 'b2'] }
    expect(told({ file: other, mine: [] }).checks.filter(({ agrees }) => !agrees).map(({ name }) => name)).toEqual(['voted'])
    expect(told({ file: other, mine: [row('c3')] }).checks.at(-1)?.agrees).toBe(false)
    expect(told({ file, mine: [{ ...row('a1'), proof: [] }] }).checks.at(-1)?.agrees).toBe(false)
    expect(told({ file, mine: [{ ...row('a1'), sealed: '别人' }] }).checks.at(-1)?.agrees).toBe(false)
  })

  it('is not passed off as a named one', () => {
    const named = { ...file, voted: undefined, ballots: choices.map((one, i) => ({ ...one, voter: voted[i] ?? '' })) }
    expect(told({ file: named, mine: [] }).agrees).toBe(false)
  })
})
