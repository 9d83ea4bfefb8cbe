import { chosenOf, contentWords, COUNT_FLAGS, PUBLISHED_HASHES, recount, recountResultOf, recountSlateOf, rootBy, votedRootBy, type BallotContent, type CountFlag, type PollResult, type ProofStep, type RecountPack, type Sha256 } from '@silin/shared'

/** One thing that was computed again, against what the result page says. */
export type Checked = Readonly<{ name: string; agrees: boolean; title: string; detail: string }>
/** `agrees`: all of it. `remarks`: what whoever reads the result should know. */
export type CheckedPack = Readonly<{ agrees: boolean; voters: number; ballots: number; checks: readonly Checked[]; remarks: readonly string[] }>

type Mine = RecountPack['mine'][number]

/**
 * Counts the rows of a pack on this phone and holds them against the published result, never against what the pack says of itself; and
 * looks for the reader's own ballots. @throws RecountFault when the rows cannot be counted
 */
export function checkedPack({ file, mine }: RecountPack, result: PollResult, sha256: Sha256): CheckedPack {
  const { rollSha256, ballotsRoot, votedRoot } = result
  // What was done before the vote is no row: only the count can be counted again.
  const { slate } = result
  const passed = result.criteria.every(({ met }) => met) && (slate === null || chosenOf(slate.outcome).length > 0)
  const counted = { ...recountResultOf({ ...result, passed }), ...(slate ? { slate: recountSlateOf(slate) } : {}) }
  const output = recount({ ...file, published: { ...counted, rollSha256, ballotsRoot, votedRoot } }, sha256)
  const differs = output.published?.differs ?? []
  const isHash = (field: string) => PUBLISHED_HASHES.some((hash) => hash === field)
  const sums = differs.filter((field) => !isHash(field))
  const checks: Checked[] = [
    { name: 'count', agrees: sums.length === 0, title: '重新数了一遍', detail: sums.length === 0 ? `${output.slate ? `${output.slate.lines.length} 个候选的数、定下来的是谁，` : `${output.criteria.length} 条的数`}都和公布的一样` : '数出来和公布的不一样' },
    { name: 'roll', agrees: !differs.includes('rollSha256'), title: '名册没有改过', detail: differs.includes('rollSha256') ? '算出来的号和公布的不一样' : '算出来的号和公告时的一样' },
    { name: 'ballots', agrees: !differs.includes('ballotsRoot'), title: '选票一张不多、一张不少', detail: differs.includes('ballotsRoot') ? '算出来的号和公布的不一样' : '算出来的号和公布的一样' },
    ...(file.voted || votedRoot ? [checkedVoted(file, !differs.includes('votedRoot'))] : []),
    ...mine.map((row) => (file.voted ? checkedPart(row, file, votedRoot, sha256) : checkedMine(row, file, ballotsRoot, sha256))),
  ]
  const remarks = output.flags.map((flag: CountFlag) => COUNT_FLAGS[flag])
  return { agrees: checks.every(({ agrees }) => agrees), voters: file.roll.length, ballots: file.ballots.length, checks, remarks }
}

/** The reader's own row: the seal is theirs, the ballot says what they said, and it is one of those under the published root. */
function checkedMine({ voter, alias, sealed, proof, ...mine }: Mine, file: RecountPack['file'], root: string, sha256: Sha256): Checked {
  const line = file.roll.find((one) => one.voter === voter)
  const ballot = file.ballots.find((one) => one.voter === voter)
  const isSealed = line?.seal === sha256(sealed)
  const content = contentIn(mine)
  const isThere = content === null ? ballot === undefined : ballot !== undefined && says(ballot, content) && leadsTo(root, ballot, proof, sha256)
  const said = content === null ? '没投，里面也没有您家的票' : `投的「${contentWords(content, file.slate ?? null)}」，在里面`
  return { name: voter, agrees: isSealed && isThere, title: alias, detail: isSealed && isThere ? `${said}；您家的编号 ${voter}` : '这一行和您家的对不上' }
}

/** Of a secret vote: who took part stands apart from what was chosen, and there are as many of the one as of the other. */
function checkedVoted({ voted = [], ballots }: RecountPack['file'], isUnderRoot: boolean): Checked {
  const agrees = isUnderRoot && voted.length === ballots.length
  return { name: 'voted', agrees, title: '投过票的人和选票一样多', detail: agrees ? `${voted.length} 人，${ballots.length} 张；谁投过票没有改过` : `${voted.length} 人，${ballots.length} 张，和公布的对不上` }
}

/** Of a secret vote a reader finds that they took part; what they chose is nowhere. */
function checkedPart({ voter, alias, sealed, proof }: Mine, { roll, voted = [] }: RecountPack['file'], root: string | null, sha256: Sha256): Checked {
  const isSealed = roll.find((one) => one.voter === voter)?.seal === sha256(sealed)
  const tookPart = voted.includes(voter)
  const isThere = tookPart ? proof !== null && votedRootBy(voter, proof, sha256) === root : proof === null
  const said = tookPart ? '您投过票，在里面；选了什么没有记，这里也查不到' : '没投，里面也没有您'
  return { name: voter, agrees: isSealed && isThere, title: alias, detail: isSealed && isThere ? `${said}；您的编号 ${voter}` : '这一行和您的对不上' }
}

const leadsTo = (root: string, ballot: RecountPack['file']['ballots'][number], proof: readonly ProofStep[] | null, sha256: Sha256) =>
  proof !== null && rootBy(ballot, proof, sha256) === root

function contentIn({ choice, choices }: Pick<Mine, 'choice' | 'choices'>): BallotContent | null {
  if (choices !== null) return { choice: null, choices }
  return choice === null ? null : { choice, choices: null }
}

function says(ballot: RecountPack['file']['ballots'][number], { choice, choices }: BallotContent): boolean {
  if (choices === null) return ballot.choice === choice
  const lines = Object.entries(ballot.choices ?? {})
  return lines.length === Object.keys(choices).length && lines.every(([option, said]) => choices[option] === said)
}
