import { addDays, dayOf, MEETING_LIMITS, type FourStepsView, type Me, type MeetingView, type OfferOfficeAnswer, type OfficeRole, type OfficesView, type TaskView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aPublicMatter, Caller, clock, journey, phoneOf, PHOTOS, type Phone } from './support'

const ROAD = { title: '村西头的土路想铺成水泥路', text: '一下雨就陷车，孩子上学要绕半里地。', category: 'repair', place: '村西头' } as const
const MINUTE_MS = 60_000
const GRID = 'liuwan-grid-worker'
const PAGES = { matter: '/packages/issue/pages/matter/index', steps: '/packages/issue/pages/steps/index', host: '/packages/meeting/pages/host/index', detail: '/packages/meeting/pages/detail/index', home: '/pages/home/index' }

/** Who takes which office of the village: the secretary is one of the branch already. */
const TAKEN = [
  { person: 'meng-qinghe', name: '孟庆河', phone: '19900000313', role: 'branch_member' },
  { person: 'liu-guixiang', name: '柳桂香', phone: '19900000312', role: 'party_member' },
  { person: 'liuwan-supervision', name: '孙长林', phone: '19900000311', role: 'resident_representative' },
  { person: 'liu-xiaomei', name: '柳小梅', phone: '19900000314', role: 'resident_representative' },
] as const satisfies readonly { person: string; name: string; phone: string; role: OfficeRole }[]

/** Of each step: who comes, in which form. */
const STEPS = [
  { form: 'party_branch', title: '村党支部提议', people: ['liuwan-secretary', 'meng-qinghe'] },
  { form: 'both_committees', title: '两委会商议', people: ['liuwan-secretary', 'liuwan-committee', 'meng-qinghe'] },
  { form: 'party_members', title: '党员大会审议', people: ['liuwan-secretary', 'meng-qinghe', 'liu-guixiang'] },
  { form: 'villager_representatives', title: '村民代表会议决议', people: ['liuwan-committee', 'meng-qinghe', 'liuwan-supervision', 'liu-xiaomei'] },
] as const

journey('四议两公开：一件事走四个会、两次公开，跳一步就走不通', (step) => {
  let here: string
  let issueId: string
  let secretary: Phone
  const chain = async () => (await Caller.as('liu-guixiang')).get<FourStepsView>(`/issues/${issueId}/four-steps`)

  /** The meeting that the page has led to: everybody comes, everybody agrees. */
  const held = async (meetingId: string, people: readonly string[]) => {
    const calling = await Caller.as('liuwan-secretary')
    const { startsAt, agenda } = await calling.get<MeetingView>(`/meetings/${meetingId}`)
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    const chair = await Caller.as('liuwan-secretary')
    await chair.post(`/meetings/${meetingId}/open`)
    const { code } = await chair.get<{ code: string }>(`/meetings/${meetingId}/check-in-code`)
    for (const person of people) await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
    const item = agenda[0]?.agendaItemId ?? ''
    await chair.post(`/agenda-items/${item}/start`)
    const { pollId } = await chair.post<{ pollId: string }>(`/agenda-items/${item}/polls`, { question: '村西头的土路铺成水泥路，您同意吗？' })
    for (const person of people) await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' })
    await chair.post(`/polls/${pollId}/close`)
    await chair.post(`/meetings/${meetingId}/conclude`)
    return pollId
  }

  step('布景：一件大事受理了，支部委员、党员、村民代表各自凭码上任', async () => {
    const calling = await Caller.as('liuwan-secretary')
    here = (await calling.get<Me>('/me')).communityId ?? ''
    issueId = await aPublicMatter('liu-guixiang', ROAD, GRID)
    const { choices } = await calling.get<OfficesView>(`/communities/${here}/offices`)
    for (const { person, name, phone, role } of TAKEN) {
      const orgUnitId = choices.find((one) => one.role === role)?.places[0]?.orgUnitId ?? ''
      const { code } = await calling.post<OfferOfficeAnswer>(`/communities/${here}/office-offers`, { requestKey: randomUUID(), role, orgUnitId, note: name })
      await (await Caller.as(person)).post('/one-time-codes/redeem', { code, name, phone, capacity: 'owner' })
    }
  })

  step('书记在这件事的页面上写明动议事由，走上四议', async () => {
    secretary = await phoneOf('liuwan-secretary')
    await secretary.open(PAGES.matter, { issueId })
    await secretary.settled()
    secretary.startCounting()
    await secretary.tap('.t-begin-steps')
    await secretary.tap('.chip', '党员群众建议')
    await secretary.type('#steps-words', '柳桂香等 8 户')
    await secretary.tap('.t-steps-send')
    await secretary.see('.t-four-steps', '开「村党支部提议」的会')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([3, 1])
  })

  step('想直接上党员大会，走不通，话里说清还差哪一步', async () => {
    const calling = await Caller.as('liuwan-secretary')
    const { problem } = await calling.ask('POST', `/communities/${here}/meetings/plan`, { form: 'party_members', issueIds: [issueId] })
    expect(problem).toMatchObject({ code: 'steps.out_of_order', sentence: '「党员大会审议」之前，还差「村党支部提议」这一步。' })
  })

  step('前三步：点「开下一个会」，会、事、最早的日子都填好了，发通知、开会、通过', async () => {
    for (const { people, title } of STEPS.slice(0, 3)) {
      secretary = await phoneOf('liuwan-secretary')
      await secretary.open(PAGES.steps, { issueId })
      await secretary.see('.t-steps-words', `「${title}」`)
      await secretary.tap('.t-next-step')
      await secretary.settled()
      await secretary.tap('.t-send-notice', '发通知')
      await secretary.tap('.t-open-meeting')
      await held(await secretary.param('meetingId'), people)
    }
    expect((await chain()).steps.map(({ state }) => state)).toEqual(['carried', 'carried', 'carried', 'next'])
  })

  step('支部的会上怎么说的，村民看不到；哪天开的、到了几位、什么结果，看得到', async () => {
    const xiaomei = await phoneOf('liu-xiaomei')
    await xiaomei.open(PAGES.steps, { issueId })
    await xiaomei.see('.tl', /村党支部提议[\s\S]*到会 2 人，同意 2、反对 0、弃权 0，通过了/)
    const { steps } = await chain()
    const meeting = await (await Caller.as('liu-xiaomei')).get<MeetingView>(`/meetings/${steps[0]?.meetingId ?? ''}`)
    expect([meeting.noticeText, meeting.minutes, meeting.agenda[0]?.gists]).toEqual(['', null, []])
  })

  step('第四步不用再写党组织哪天研究过；村民代表通过，写成决议，当天公开', async () => {
    secretary = await phoneOf('liuwan-secretary')
    await secretary.open(PAGES.steps, { issueId })
    await secretary.see('.t-steps-words', '「村民会议或村民代表会议决议」')
    await secretary.tap('.t-next-step')
    await secretary.see('.t-next-villagers_households', '村民会议')
    await secretary.tap('.t-next-villager_representatives')
    await secretary.settled()
    await secretary.tap('.t-send-notice', '发通知')
    await secretary.tap('.t-open-meeting')
    const pollId = await held(await secretary.param('meetingId'), STEPS[3].people)
    const calling = await Caller.as('liuwan-secretary')
    const { resolutionId } = await calling.post<{ resolutionId: string }>(`/polls/${pollId}/resolution`, { text: '会议决议：村西头的土路铺成水泥路，钱从村集体收益里出。' })
    await calling.post(`/resolutions/${resolutionId}/publish`)
    const guixiang = await phoneOf('liu-guixiang')
    await guixiang.open(PAGES.matter, { issueId })
    await guixiang.tap('.t-four-steps')
    await guixiang.see('.t-publication-decision', '公开了')
    await guixiang.see('.t-steps-words', '四议都走完了')
    const { carriers } = await calling.get<{ carriers: readonly { orgUnitId: string; name: string }[] }>(`/communities/${here}`)
    const cooperative = carriers.find(({ name }) => name.includes('合作社'))?.orgUnitId ?? ''
    const task = { requestKey: randomUUID(), assigneeOrgUnitId: cooperative, title: '铺村西头的路', dueOn: addDays(dayOf(await clock.now()), 20) }
    const { taskId } = await calling.post<TaskView>(`/resolutions/${resolutionId}/tasks`, task)
    await done(taskId)
  })

  const done = async (taskId: string) => {
    const carrier = await Caller.as('liuwan-cooperative')
    await carrier.post(`/tasks/${taskId}/accept`)
    const [beforePhotoIds, afterPhotoIds] = [[await carrier.upload(PHOTOS.steps)], [await carrier.upload(PHOTOS.ramp)]]
    await carrier.post(`/tasks/${taskId}/deliver`, { requestKey: randomUUID(), text: '铺了 320 米，六米宽', beforePhotoIds, afterPhotoIds })
    await (await Caller.as('liu-guixiang')).post(`/tasks/${taskId}/accept-work`, { stars: 5 })
  }

  step('居民点了头，书记首页上等着公开实施结果；写一段，公开十五天', async () => {
    secretary = await phoneOf('liuwan-secretary')
    await secretary.open(PAGES.home)
    await secretary.tap('.t-todo-publish_result')
    await secretary.tap('.t-publish-result')
    await secretary.type('#steps-words', '路铺了 320 米，花了 9.6 万元，从村集体收益里出。')
    await secretary.tap('.t-steps-send')
    await secretary.see('.t-publication-result', '公开了')
  })

  step('村民问钱从哪儿出的，书记答了，人人看得到', async () => {
    const xiaomei = await phoneOf('liu-xiaomei')
    await xiaomei.open(PAGES.steps, { issueId })
    await xiaomei.tap('.t-ask-result')
    await xiaomei.type('#steps-words', '9.6 万元有票据吗？')
    await xiaomei.tap('.t-steps-send')
    await xiaomei.see('.t-query', '等答复')
    await secretary.open(PAGES.steps, { issueId })
    await secretary.tap('.t-answer-query')
    await secretary.type('#steps-words', '票据在村务公开栏下面的本子里，随时可以来看。')
    await secretary.tap('.t-steps-send')
    await secretary.see('.t-query', /答复：票据在村务公开栏/)
    const guixiang = await phoneOf('liu-guixiang')
    await guixiang.open(PAGES.steps, { issueId })
    await guixiang.see('.t-query', /乡亲问[\s\S]*答复：票据/)
  })
})

