import { endOf, type OwnersPollPlan, type PrepareOwnersPollAnswer, type RollView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, costs, type TellStep } from '../support'
import { DOORS_QUESTION, OWNERS_PAGES, QUESTION, type Decision } from './decision'

/** The matter is put to the owners of two buildings; the days come by themselves and the roll lies open. */
export function preparing(step: TellStep, decision: Decision): void {
  const { cast, roof, doors } = decision
  step('书记请两栋楼的业主表决：日子都排好了，只写了要花多少钱', async () => {
    const secretary = await cast.phone('secretary')
    await secretary.open(OWNERS_PAGES.matter, { issueId: roof.issueId })
    secretary.startCounting()
    await secretary.tap('.t-put-to-vote')
    await secretary.turnTo('.t-matter-kind', '用维修资金修屋面、电梯、外墙这些')
    await secretary.type('#owners-question', QUESTION)
    await secretary.tap('.t-scope .chip', /^\s*3号楼\s*$/)
    await secretary.tap('.t-scope .chip', /^\s*5号楼\s*$/)
    await secretary.see('.t-timetable', '至少提前 15 天')
    await secretary.tap('.t-prepare')
    await secretary.see('.t-roll-sums', /3号楼、5号楼/)
    costs(secretary, '书记请业主表决', { taps: 6, typed: 1 })
    roof.pollId = await secretary.param('pollId')
    doors.pollId = await putDoorsToVote(doors.issueId)
  })

  step('没核对满的日子，谁也公告不了；外社区的书记连有没有这次表决都不知道', async () => {
    const announcing = `/polls/${roof.pollId}/announce`
    const early = await (await Caller.as('secretary')).ask('POST', announcing, {})
    expect(early.problem?.code).toBe('poll.review_running')
    const foreign = await Caller.as('xinglin-secretary')
    const [closed, unknown] = [await foreign.ask('POST', announcing, {}), await foreign.ask('POST', '/polls/00000000-0000-4000-8000-000000000000/announce', {})]
    expect({ ...closed.problem, requestId: '' }).toEqual({ ...unknown.problem, requestId: '' })
    expect((await foreign.ask('GET', `/polls/${roof.pollId}/roll`)).status).toBe(404)
  })
}

/** Also 5号楼 alone has something to decide. */
async function putDoorsToVote(issueId: string): Promise<string> {
  const secretary = await Caller.as('secretary')
  const { estates } = await secretary.get<OwnersPollPlan>(`/issues/${issueId}/owners-polls/plan`)
  const [estate] = estates
  const building = estate?.buildings.find(({ name }) => name === '5号楼')
  const request = { requestKey: randomUUID(), matter: 'use_fund', question: DOORS_QUESTION, estateId: estate?.estateId, buildingIds: [building?.buildingId] }
  return (await secretary.post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request)).pollId
}

export const rollOf = async (who: string, pollId: string): Promise<RollView> => (await Caller.as(who)).get<RollView>(`/polls/${pollId}/roll`)
export const lastInstantOf = (roll: RollView): Date => endOf(roll.reviewUntil)
