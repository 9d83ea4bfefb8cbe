import type { AttendeeRow, Me, MeetingView, PollView, RecountPack } from '@silin/shared'
import { recountedOutside } from './owners/recounting'
import { foundResults } from './road/secrecy'
import { called, opened } from './pages/sitting'
import { aPublicMatter, Caller, eventually, journey, phoneOf, type Phone } from './support'

const TABLE = { title: '楼下的棋牌室要不要关', text: '打牌打到半夜，楼上睡不着；可老人也就这一个去处。' }
const QUESTION = '棋牌室留着，晚上十点前收牌，行不行？'
const CASTING = { method: 'POST', path: '/ballots' }
const PAGES = { host: '/packages/meeting/pages/host/index', vote: '/packages/poll/pages/vote/index', result: '/packages/poll/pages/result/index' }

journey('不记名：谁投过看得见，投了什么谁也查不到', (step) => {
  let here: string
  let issueId: string
  let meetingId: string
  let pollId: string
  let secretary: Phone
  const pollAs = async (person: string) => (await Caller.as(person)).get<PollView>(`/polls/${pollId}`)

  step('布景：四个人坐下来谈，马秀英没带手机', async () => {
    here = (await (await Caller.as('wang-xiulan')).get<Me>('/me')).communityId ?? ''
    issueId = await aPublicMatter('xu-lihua', TABLE)
    meetingId = await called(here, [issueId])
    await opened(meetingId, ['wang-xiulan', 'chen-li', 'zhou-jianguo'])
    const grid = await Caller.as('grid-worker')
    const [ma] = await grid.get<readonly AttendeeRow[]>(`/meetings/${meetingId}/attendance?text=${encodeURIComponent('马秀英')}`)
    await grid.post(`/meetings/${meetingId}/check-ins/by-hand`, { personId: ma?.personId })
  })

  step('书记点一下「不记名」；人少，先提醒一遍才开始', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-start-item')
    await secretary.tap('.t-poll-sheet')
    await secretary.type('#poll-question', QUESTION)
    secretary.startCounting()
    await secretary.tap('.t-secrecy .chip', /^不记名/)
    await secretary.see('.t-secret-about', '只记谁投过票，不记谁投了什么')
    await secretary.tap('.t-open-poll')
    await secretary.see('.field__err', '只有 4 人投，人太少')
    await secretary.tap('.t-open-poll')
    await secretary.see('.t-poll', '正在不记名表决')
    expect(secretary.taps).toBe(3)
    const { agenda } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
    pollId = agenda.find((item) => item.issueId === issueId)?.pollId ?? ''
    expect(await pollAs('secretary')).toMatchObject({ secrecy: 'secret', turnout: { voted: 0, roll: 4 } })
  })

  step('王奶奶先看到提醒再选，还是三下投完；投完自己也查不到', async () => {
    const wang = await phoneOf('wang-xiulan')
    await wang.open('/pages/home/index')
    wang.startCounting()
    await wang.tap('.t-todo-vote')
    await wang.see('.t-secret', /不记名：只记您投过票[\s\S]*只有 4 人投/)
    await wang.tap('.t-choice-reject')
    await wang.tap('.t-confirm-vote')
    await wang.see('.t-my-choice', '选了什么没记在您名下')
    expect([wang.taps, wang.fieldsTyped]).toEqual([3, 0])
    await wang.see('.t-receipt')
    expect(await wang.textOf('.t-voted')).not.toMatch(/反对|同意/)
    expect((await pollAs('wang-xiulan')).myBallot).toMatchObject({ choice: null, choices: null })
  })

  step('陈立的没收到回音：只能照样再送，不会多算，也改不了', async () => {
    const chen = await phoneOf('chen-li')
    await chen.open(PAGES.vote, { pollId })
    await chen.see('.t-secret')
    await chen.network.loseAnswers(CASTING)
    await chen.tap('.t-choice-approve')
    await chen.tap('.t-confirm-vote')
    await eventually(async () => (await pollAs('secretary')).turnout.voted === 2)
    await chen.see('.field__err', '现在连不上')
    await chen.tap('.t-vote-back')
    await chen.see('.t-unsent', '还没送到')
    expect(await chen.count('.t-choice-reject')).toBe(0)
    await chen.network.mend()
    await chen.tap('.t-send-again')
    await chen.tap('.t-confirm-vote')
    await chen.see('.t-my-choice', '没记在您名下')
    expect((await pollAs('secretary')).turnout.voted).toBe(2)
  })

  step('网格员不能替马秀英点：把手机交给她，她投完交回，手机上什么也没有', async () => {
    const grid = await phoneOf('grid-worker')
    await grid.open(PAGES.host, { meetingId })
    await grid.tap('.t-by-hand-vote')
    await grid.type('#by-hand-voter', '马秀英')
    await grid.tapFirst('.t-by-hand-voter-row', '马秀英')
    expect(await grid.isOff('.t-hand-over')).toBe(true)
    await grid.type('#by-hand-witness', '王秀兰')
    await grid.tapFirst('.t-by-hand-witness-row', '王秀兰')
    await grid.tap('.t-hand-over')
    await grid.see('.state', '请把手机交给马秀英')
    await grid.tap('.t-begin')
    await grid.see('.t-secret', '选了什么不记在您名下')
    await grid.tap('.t-handed-approve')
    await grid.tap('.t-handed-confirm')
    await grid.see('.state', '投好了')
    await grid.tap('.t-take-back')
    await grid.see('.t-hand-over', '先选谁来投')
    expect(await grid.textOf('.page')).not.toMatch(/同意|反对|马秀英投/)
  })

  step('借过一次就投过了：再借给她，说已经投过', async () => {
    const grid = await phoneOf('grid-worker')
    await grid.open('/packages/poll/pages/by-hand/index', { pollId })
    await grid.type('#by-hand-voter', '马秀英')
    await grid.tapFirst('.t-by-hand-voter-row', '马秀英')
    await grid.type('#by-hand-witness', '王秀兰')
    await grid.tapFirst('.t-by-hand-witness-row', '王秀兰')
    await grid.tap('.t-hand-over')
    await grid.tap('.t-begin')
    await grid.tap('.t-handed-reject')
    await grid.tap('.t-handed-confirm')
    await grid.see('.field__err', '已经投过了')
    await grid.tap('.t-handed-leave')
    await grid.see('.t-hand-over')
    expect((await pollAs('secretary')).turnout.voted).toBe(3)
  })

  step('结束以前谁也看不到数；结束了，当场出结果', async () => {
    const zhou = await phoneOf('zhou-jianguo')
    await zhou.open(PAGES.vote, { pollId })
    await zhou.tap('.t-choice-approve')
    await zhou.tap('.t-confirm-vote')
    await zhou.see('.t-my-choice')
    for (const person of ['secretary', 'grid-worker', 'wang-xiulan']) expect(await foundResults(await Caller.as(person), { issueId, meetingId, pollId })).toEqual([])
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-close')
    await secretary.tap('.t-close-poll')
    await secretary.see('.t-outcome', '到会 4 人，同意 3、反对 1、弃权 0，谈成了')
  })

  step('王奶奶输了这一票，自己验算：投过票在里面，票数对得上，数得也对', async () => {
    const wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.result, { pollId })
    await wang.see('.t-my-ballots', '选了什么没记在您名下')
    await wang.tap('.t-verify')
    await wang.see('.t-verified', '和公布的一样')
    await wang.see('.t-checks', /投过票的人和选票一样多[\s\S]*4 人，4 张[\s\S]*您投过票，在里面；选了什么没有记/)
    const { file, mine } = await (await Caller.as('wang-xiulan')).post<RecountPack>(`/polls/${pollId}/recount-pack`)
    expect(mine).toMatchObject([{ choice: null, choices: null }])
    expect(file.ballots).toEqual([{ choice: 'approve' }, { choice: 'approve' }, { choice: 'approve' }, { choice: 'reject' }])
    expect(recountedOutside(file).published).toEqual({ agrees: true, differs: [] })
  })
})
