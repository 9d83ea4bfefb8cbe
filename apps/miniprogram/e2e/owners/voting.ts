import { endOf, instantAt, type Choice, type PollView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, clock, costs, forEachOf, type Phone, type TellStep } from '../support'
import { foundResults } from '../road/secrecy'
import { OWNERS_PAGES, QUESTION, type Decision } from './decision'
import { accountOf, choiceOf, isOf5, NEIGHBOURS } from './neighbours'

const ballotOf = (choice: Choice) => ({ requestKey: randomUUID(), choice })
export const castBy = async (who: string, pollId: string, choice: Choice) => (await Caller.as(who)).ask('POST', `/polls/${pollId}/ballots`, ballotOf(choice))
export const pollSeenBy = async (who: string, pollId: string): Promise<PollView> => (await Caller.as(who)).get<PollView>(`/polls/${pollId}`)

/** Many days, by phone: each owner once, everybody sees how many, nobody how. */
export function voting(step: TellStep, decision: Decision): void {
  const { cast, roof } = decision
  const voted = async () => (await pollSeenBy('wang-xiulan', roof.pollId)).turnout.voted

  step('公告期里还不能投：页面上没有票，硬投也不收', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.open(OWNERS_PAGES.vote, { pollId: roof.pollId })
    await wang.see('.t-no-ballot', '还没到开投的日子')
    expect(await wang.count('.t-choice-approve')).toBe(0)
    expect((await castBy('wang-xiulan', roof.pollId, 'approve')).problem?.code).toBe('poll.not_open')
  })

  step('到点自己开；王奶奶从首页三下投完', async () => {
    await clock.passTo(instantAt(decision.opensOn, '08:00'))
    const wang = await cast.phone('wang-xiulan')
    await wang.open(OWNERS_PAGES.home)
    await wang.see('.page', QUESTION)
    wang.startCounting()
    await wang.tap('.t-todo-vote')
    await wang.tap('.t-choice-approve')
    await wang.tap('.t-confirm-vote')
    await wang.see('.t-my-choice', '同意')
    costs(wang, '业主从首页投票', { taps: 3, typed: 0 })
  })

  step('赵敏和孙浩共有一套，两部手机同时投：只算一票', async () => {
    const before = await voted()
    const choosing = async (person: string, choice: Choice): Promise<Phone> => {
      const phone = await cast.phone(person)
      await phone.open(OWNERS_PAGES.vote, { pollId: roof.pollId })
      await phone.tap(`.t-choice-${choice}`)
      return phone
    }
    const zhao = await choosing('zhao-min', 'approve')
    if (zhao.isShared) await zhao.tap('.t-confirm-vote')
    else {
      const sun = await choosing('sun-hao', 'approve')
      await Promise.all([zhao.tap('.t-confirm-vote'), sun.tap('.t-confirm-vote')])
      await sun.see('.t-my-choice', '同意')
    }
    await zhao.see('.t-my-choice', '同意')
    expect(await voted()).toBe(before + 1)
    expect((await castBy('sun-hao', roof.pollId, 'reject')).problem?.code).toBe('ballot.already_cast')
  })

  step('徐丽华两套房，一票，面积加在一起', async () => {
    const xu = await cast.phone('xu-lihua')
    await xu.open(OWNERS_PAGES.vote, { pollId: roof.pollId })
    await xu.see('.t-entry', /等2套[\s\S]*217\.92/)
    await xu.tap('.t-choice-approve')
    await xu.tap('.t-confirm-vote')
    await xu.see('.t-my-choice', '同意')
    expect((await castBy('xu-lihua', roof.pollId, 'approve')).problem?.code).toBe('ballot.already_cast')
  })

  step('不在名册上的投不了：别的楼的业主、租户、外社区的人', async () => {
    const chen = await cast.phone('chen-li')
    await chen.open(OWNERS_PAGES.vote, { pollId: roof.pollId })
    await chen.see('.t-no-ballot', '没有您的一票')
    expect(await chen.count('.t-choice-approve')).toBe(0)
    for (const person of ['chen-li', 'tian-xiaoyu']) expect((await castBy(person, roof.pollId, 'approve')).problem?.code).toBe('poll.not_on_roll')
    expect((await castBy('xinglin-resident', roof.pollId, 'approve')).status).toBe(404)
  })

  theOthers(step, decision)
}

/** What everybody else does, and what may be known of it while it goes on. */
function theOthers(step: TellStep, decision: Decision): void {
  const { cast, roof, doors } = decision
  step('邻居们陆续投；来了多少，邻居看得到两样，同意多少谁也看不到', async () => {
    expect((await castBy('li-na', roof.pollId, 'approve')).status).toBe(201)
    await forEachOf(NEIGHBOURS, async (neighbour, i) => {
      expect((await castBy(accountOf(i), roof.pollId, choiceOf(i))).status).toBe(201)
      if (isOf5(neighbour)) expect((await castBy(accountOf(i), doors.pollId, 'approve')).status).toBe(201)
    })
    expect((await castBy('zhao-min', doors.pollId, 'approve')).status).toBe(201)
    const wang = await cast.phone('wang-xiulan')
    await wang.open(OWNERS_PAGES.vote, { pollId: roof.pollId })
    await wang.see('.t-missing', '来的够数了')
    const shown = await wang.textOf('.page')
    expect(shown).toMatch(/业主人数[\s\S]*面积/)
    expect(shown).not.toMatch(/(同意|反对|弃权)\s*\d/)
    for (const who of ['secretary', 'wang-xiulan', 'chen-li']) expect(await foundResults(await Caller.as(who), roof)).toEqual([])
    expect((await (await Caller.as('wang-xiulan')).ask('GET', `/polls/${roof.pollId}/ballots`)).problem?.code).toBe('poll.results_closed')
  }, { withinMs: 180_000 })

  step('截止以后再投，不收', async () => {
    await clock.passTo(endOf(decision.closesOn))
    expect((await castBy('xu-lihua', doors.pollId, 'approve')).problem?.code).toBe('poll.not_open')
    const xu = await cast.phone('xu-lihua')
    await xu.open(OWNERS_PAGES.vote, { pollId: doors.pollId })
    await xu.see('.t-verdict')
    expect(await xu.count('.t-choice-approve')).toBe(0)
  })
}
