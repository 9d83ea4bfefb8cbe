import { MEETING_LIMITS, type Me, type MeetingView, type OfferOfficeAnswer, type OfficesView, type PollView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aPublicMatter, Caller, clock, journey, phoneOf, type Phone } from './support'

const ROOM = { title: '二楼活动室白天给谁用', text: '老人想打牌，孩子想写作业，书画班也想用，天天有人来问。' }
const MINUTE_MS = 60_000
const PAGES = { host: '/packages/meeting/pages/host/index', plan: '/packages/meeting/pages/plan/index', detail: '/packages/meeting/pages/detail/index', vote: '/packages/poll/pages/vote/index', resolution: '/packages/poll/pages/resolution/index' }
/** With 周建国, who is one already, and 孙主任 of the 居委会: seven, of whom five have to come. */
const ELECTED = [
  { person: 'liu-shufen', name: '刘淑芬', phone: '19900000011' },
  { person: 'wang-jianjun', name: '王建军', phone: '19900000014' },
  { person: 'gao-xiang', name: '高翔', phone: '19900000017' },
  { person: 'yu-haiyang', name: '于海洋', phone: '19900000019' },
  { person: 'song-tao', name: '宋涛', phone: '19900000020' },
] as const

journey('居民代表会议：差两位不能表决，人到齐了才算数', (step) => {
  let here: string
  let meetingId: string
  let secretary: Phone
  const meeting = async () => (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
  const arrives = async (person: string) => {
    const { code } = await (await Caller.as('secretary')).get<{ code: string }>(`/meetings/${meetingId}/check-in-code`)
    await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
  }

  step('布景：五位邻居选上了居民代表，各自凭码上任', async () => {
    here = (await (await Caller.as('wang-xiulan')).get<Me>('/me')).communityId ?? ''
    await aPublicMatter('wang-xiulan', ROOM)
    const calling = await Caller.as('secretary')
    const { choices } = await calling.get<OfficesView>(`/communities/${here}/offices`)
    const orgUnitId = choices.find(({ role }) => role === 'resident_representative')?.places[0]?.orgUnitId ?? ''
    for (const { person, name, phone } of ELECTED) {
      const offer = { requestKey: randomUUID(), role: 'resident_representative', orgUnitId, note: name }
      const { code } = await calling.post<OfferOfficeAnswer>(`/communities/${here}/office-offers`, offer)
      await (await Caller.as(person)).post('/one-time-codes/redeem', { code, name, phone, capacity: 'owner' })
    }
  })

  step('书记在「更多的会」里找到它，写上党组织哪天研究过，通知就发出去了', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open(PAGES.plan)
    await secretary.settled()
    secretary.startCounting()
    await secretary.tap('.t-more-forms')
    await secretary.tap('.t-form-representatives')
    await secretary.tap('.t-candidate', ROOM.title)
    await secretary.tap('.t-chosen')
    await secretary.see('.t-notice-preview', /开居民代表会议[\s\S]*要到三分之二以上才能表决/)
    expect(await secretary.isOff('.t-send-notice')).toBe(true)
    await secretary.see('.t-send-notice', '先写哪天研究的')
    await secretary.tap('.t-studied .chip', '昨天')
    await secretary.settled()
    await secretary.tap('.t-send-notice', '发通知')
    await secretary.tap('.t-open-meeting')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([7, 0])
    meetingId = await secretary.param('meetingId')
    await secretary.see('.t-voters', /7 位代表和委员表决，至少到 5 位/)
  })

  step('到了时间只来了三位代表，书记和邻居都看见还差两位，表决开不了', async () => {
    const { startsAt } = await meeting()
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    for (const person of ['zhou-jianguo', 'liu-shufen', 'wang-jianjun', 'wang-xiulan']) await arrives(person)
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-start-item')
    await secretary.see('.t-quorum', '应到 7 位，到了 3 位，还差 2 位才能表决')
    await secretary.see('.t-poll-sheet', '还差 2 位')
    expect(await secretary.isOff('.t-poll-sheet')).toBe(true)
    const wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.detail, { meetingId })
    await wang.see('.t-voters', '还差 2 位才能表决')
    const { agenda } = await meeting()
    const { problem } = await (await Caller.as('secretary')).ask('POST', `/agenda-items/${agenda[0]?.agendaItemId ?? ''}/polls`, { question: '活动室白天给书画班用，您同意吗？' })
    expect(problem).toMatchObject({ code: 'meeting.quorum_missing', facts: { members: 7, present: 3, needed: 5, missing: 2 } })
  })

  step('居委会孙主任和代表高翔赶来，人数够了，付诸表决；王奶奶在场听，不在名册里', async () => {
    for (const person of ['committee', 'gao-xiang']) await arrives(person)
    await secretary.open(PAGES.host, { meetingId })
    await secretary.see('.t-quorum', '应到 7 位，到了 5 位，人数够了，可以表决')
    await secretary.tap('.t-poll-sheet')
    await secretary.type('#poll-question', '活动室上午给书画班、下午给老人，您同意吗？')
    await secretary.tap('.t-open-poll')
    await secretary.see('.t-poll', '/ 5 人投了')
    const wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.detail, { meetingId })
    await wang.see('.t-vote-call', '您不在这次的名册里，可以看着')
  })

  step('三位同意，两位反对；过了到会的一半，就是决议，当天公示当天生效', async () => {
    const pollId = (await meeting()).agenda[0]?.pollId ?? ''
    const gao = await phoneOf('gao-xiang')
    await gao.open(PAGES.vote, { pollId })
    await gao.tap('.t-choice-approve')
    await gao.tap('.t-confirm-vote')
    await gao.see('.t-my-choice', '同意')
    const others = { 'zhou-jianguo': 'approve', 'liu-shufen': 'approve', 'wang-jianjun': 'reject', committee: 'reject' }
    for (const [person, choice] of Object.entries(others)) await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice })
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-close')
    await secretary.tap('.t-close-poll')
    await secretary.see('.t-outcome', /通过了[\s\S]*应到 7 人，到会 5 人，同意 3、反对 2、弃权 0，通过了/)
    const poll = await (await Caller.as('secretary')).get<PollView>(`/polls/${pollId}`)
    expect(poll.result?.criteria.map(({ name, part, whole }) => [name, part, whole])).toEqual([['quorum.heads', 5, 7], ['approval.heads', 3, 5]])
    await secretary.tap('.t-draft', '写成会议决议')
    await secretary.see('.page', '会议决议')
    await secretary.tap('.t-publish')
    await secretary.tap('.t-publish-confirm')
    await secretary.see('.t-resolution', '会议决议')
    await secretary.see('.t-state', '生效')
  })

  step('散会，纪要里写着应到实到和党组织研究的日子', async () => {
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await (await Caller.as('secretary')).post(`/meetings/${meetingId}/minutes`)
    const { minutes } = await meeting()
    expect(minutes?.text).toMatch(/居民委员会成员和居民代表应到 7 人，实到 5 人，至少要到 5 人，人数够了/)
    expect(minutes?.text).toMatch(/经党组织研究。/)
  })
})
