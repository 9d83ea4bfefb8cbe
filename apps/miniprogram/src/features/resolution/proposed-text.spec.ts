import { COMMUNITY_DELIBERATION, countPoll, type PollResult } from '@silin/shared'
import { proposedTask } from './proposed-task'
import { agreedWords, proposedText } from './proposed-text'

const result: PollResult = {
  ...countPoll(COMMUNITY_DELIBERATION, [{ voter: 'a', heads: 1, present: true }], [{ voter: 'a', choice: 'approve' }]),
  raised: [], ways: [], procedure: [], rollError: null, slate: null,
  certifiedAt: '2026-11-24T12:10:00.000Z', ruleVersion: 1, words: '到会 26 人，同意 19、反对 4、弃权 2，没投 1，谈成了。', rollSha256: '', ballotsRoot: '', votedRoot: null,
}
const poll = { question: '是否同意在 2 号楼东侧装 6 根隔离桩？', issueTitle: '消防通道被车占住', kind: 'deliberation', scope: null, slate: null, closesAt: '2026-11-24T12:10:00.000Z', result } as const

describe('a question as what was agreed to', () => {
  it.each([
    ['是否同意装隔离桩？', '同意装隔离桩'],
    ['同意装隔离桩', '同意装隔离桩'],
    ['要不要装隔离桩?', '同意装隔离桩'],
    ['东门晚上限时停车，好不好？', '同意东门晚上限时停车'],
    ['在 3 号楼门口做坡道，同意吗？', '同意在 3 号楼门口做坡道'],
    ['大家是否赞成先划线、再装桩。', '同意先划线、再装桩'],
  ])('%s', (question, agreed) => {
    expect(agreedWords(question)).toBe(agreed)
  })
})

describe('the proposed 协商意见', () => {
  it('holds day, place, matter, figures, what was agreed and what it is worth', () => {
    expect(proposedText(poll, { venueName: '柳下茶铺', formName: '书记见面会' })).toBe(
      '11月24日，在柳下茶铺开书记见面会，大家商量了「消防通道被车占住」。\n到会 26 人，同意 19、反对 4、弃权 2，没投 1，谈成了。\n协商意见：同意在 2 号楼东侧装 6 根隔离桩。\n本意见记录到会的人的意见，没有法律强制力，请大家一起遵守。',
    )
  })

  it('takes the day in Beijing, and does without a meeting', () => {
    expect(proposedText({ ...poll, closesAt: '2026-11-24T16:30:00.000Z' }, undefined)).toMatch(/^11月25日，大家商量了「消防通道被车占住」。/)
  })

  it('of owners is a decision that binds all of them, dated by the last day of the vote', () => {
    const decided = { ...poll, kind: 'owners', scope: '柳园小区3号楼', closesAt: '2026-11-24T16:00:00.000Z' } as const
    expect(proposedText(decided, undefined)).toBe(
      `柳园小区3号楼业主就「消防通道被车占住」表决，11月24日截止。\n${result.words}\n决定：同意在 2 号楼东侧装 6 根隔离桩。\n本决定对全体业主有约束力。`,
    )
    expect(proposedTask(proposedText(decided, undefined), poll.issueTitle, 60)).toBe('在 2 号楼东侧装 6 根隔离桩')
  })
})

describe('the proposed task', () => {
  it('is what was agreed to', () => {
    expect(proposedTask(proposedText(poll, undefined), poll.issueTitle, 60)).toBe('在 2 号楼东侧装 6 根隔离桩')
  })

  it('is the matter itself where the text was rewritten', () => {
    expect(proposedTask('先划线，再装桩，夜里劝离。', poll.issueTitle, 60)).toBe('消防通道被车占住')
  })

  it('is cut to the limit of a title', () => {
    expect(proposedTask(`协商意见：${'装'.repeat(80)}`, '', 60)).toBe('装'.repeat(60))
  })
})
