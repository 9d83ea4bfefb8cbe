import { createHash } from 'node:crypto'
import { ballotsRoot, CN_OWNERS_ORDINARY, countPoll, proofOf, rollHash, type PollResult, type RecountPack } from '@silin/shared'
import { checkedPack } from './checked-pack'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const roll = ['a1', 'b2', 'c3'].map((voter) => ({ voter, heads: 1, areaCm2: 900_000, seal: sha256(`房-${voter}`) }))
const ballots = [{ voter: 'a1', choice: 'approve', channel: 'online' }, { voter: 'b2', choice: 'approve', channel: 'online' }] as const
const result: PollResult = {
  ...countPoll(CN_OWNERS_ORDINARY, roll, ballots),
  raised: [], procedure: [], rollError: null, slate: null, certifiedAt: '2026-12-30T00:00:00.000Z', ruleVersion: 2, words: '',
  rollSha256: rollHash(roll, sha256), ballotsRoot: ballotsRoot(ballots, sha256),
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
