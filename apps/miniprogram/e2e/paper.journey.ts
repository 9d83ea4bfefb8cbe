import { addDays, endOf, instantAt, type PollView } from '@silin/shared'
import { announcedFor, laidOpen } from './pages/owners'
import { codeOf, WITNESS, witnessNamed } from './pages/paper'
import { Caller, clock, costs, journey, phoneOf, PHOTOS, type Phone } from './support'

const LAMPS = { title: '用维修资金换园区的路灯', text: '路灯坏了一半，晚上看不见路。', category: 'repair' } as const
const ROOM = '3号楼1单元202'
const DAYS = 4
const PAPER = '/packages/poll/pages/paper'
const VOTE = '/packages/poll/pages/vote/index'

journey('纸质票：收信封，截止后录两遍，不一样的请监票人看，点完张数才出结果', (step) => {
  let pollId: string
  let lastDay: string
  let grid: Phone
  let committee: Phone
  let witness: Phone
  const poll = async () => (await Caller.as('li-na')).get<PollView>(`/polls/${pollId}`)

  step('书记公告了一次表决，选票打印好，请了监票人', async () => {
    const laid = await laidOpen(LAMPS, '是否同意用 7.4 万元维修资金，换园区的路灯？')
    pollId = laid.pollId
    await clock.passTo(endOf(laid.reviewUntil))
    const opensOn = addDays(laid.reviewUntil, 17)
    lastDay = addDays(opensOn, DAYS)
    await announcedFor(pollId, opensOn, DAYS)
    await (await Caller.as('secretary')).print(`/polls/${pollId}/paper/ballots`)
    await witnessNamed(pollId)
    await clock.passTo(instantAt(opensOn, '08:00'))
  })

  step('网格员照着编号收下信封：抄错一位当场看得出来，抄对了拍一张就好', async () => {
    grid = await phoneOf('grid-worker')
    await grid.open(`${PAPER}/index`, { pollId })
    await grid.tap('.t-receive')
    await grid.type('#paper-code', '12345678')
    await grid.see('.field__err', '抄错了一位')
    const code = await codeOf(pollId, ROOM)
    grid.startCounting()
    await grid.type('#paper-code', code)
    await grid.see('.t-addressee', ROOM)
    await grid.photograph('.t-take-envelope', PHOTOS.posts)
    await grid.see('.t-received', '收到 1 个')
    costs(grid, 'taking in an envelope', { taps: 2, typed: 1 })
    const owner = await phoneOf('li-na')
    await owner.open(VOTE, { pollId })
    await owner.see('.t-my-choice', '已收到您的纸质票')
    expect(await poll()).toMatchObject({ mayVote: false, myBallot: { choice: null, channel: 'paper' } })
  })

  step('截止以后，两位工作人员各录一遍，一张票两下；录得不一样', async () => {
    await clock.passTo(endOf(lastDay))
    expect(await poll()).toMatchObject({ state: 'counting', result: null })
    await grid.open(`${PAPER}-enter/index`, { pollId })
    await grid.settled()
    grid.startCounting()
    await grid.tap('.t-read-approve')
    await grid.tap('.t-enter-send')
    await grid.seeText('您这边都录完了')
    costs(grid, 'reading a ballot', { taps: 2, typed: 0 })
    committee = await phoneOf('committee')
    await committee.open(`${PAPER}-enter/index`, { pollId })
    await committee.tap('.t-read-reject')
    await committee.tap('.t-enter-send')
    await committee.seeText('您这边都录完了')
  })

  step('工作人员和监票人一起再看，各按各的手机；看的一样才算定', async () => {
    await committee.open(`${PAPER}-differ/index`, { pollId })
    await committee.tap('.t-read-reject')
    await committee.tap('.t-look-send')
    await committee.see('.t-looked-again', ROOM)
    witness = await phoneOf(WITNESS)
    await witness.openNotice('请您给这次表决的纸质票监票')
    await witness.tap('.t-witness')
    await witness.tap('.t-read-reject')
    await witness.tap('.t-settle-send')
    await witness.see('.t-totals', '1 张')
  })

  step('监票人点过张数，马上出结果，谁都能重算', async () => {
    expect(await poll()).toMatchObject({ state: 'counting', result: null })
    await witness.tap('.t-confirm-paper')
    await witness.seeText('您确认过了')
    await clock.pass(1)
    const { result, myEntries } = await poll()
    expect(result).toMatchObject({ valid: false, choices: { reject: { heads: 1 } }, participants: { heads: 1 } })
    expect(myEntries[0]?.ballot).toMatchObject({ choice: 'reject', channel: 'paper' })
  })
})
