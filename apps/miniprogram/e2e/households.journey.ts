import { MEETING_LIMITS, type HomeFound, type HomeOfRegister, type HouseholdsView, type Me, type MeetingView, type PollView } from '@silin/shared'
import { aPublicMatter, Caller, clock, journey, phoneOf, type Phone } from './support'

const RULES = { title: '红白事怎么办，村规民约要改一改', text: '份子钱一年比一年高，家家都说扛不住。' }
const MINUTE_MS = 60_000
const GRID = 'liuwan-grid-worker'
const PAGES = { home: '/packages/account/pages/home/index', inbox: '/packages/account/pages/inbox/index', plan: '/packages/meeting/pages/plan/index', detail: '/packages/meeting/pages/detail/index', host: '/packages/meeting/pages/host/index', draft: '/packages/poll/pages/draft/index' }
/** Of 36 homes: 24 have to be there. */
const WITHOUT_PHONE = 21

journey('村民会议：一户一票，谁代表由一家人自己定；差两户不能表决，到齐了才算数', (step) => {
  let here: string
  let meetingId: string
  let secretary: Phone
  const written: string[] = []
  const meeting = async () => (await Caller.as('liuwan-secretary')).get<MeetingView>(`/meetings/${meetingId}`)
  const arrives = async (person: string) => {
    const { code } = await (await Caller.as('liuwan-secretary')).get<{ code: string }>(`/meetings/${meetingId}/check-in-code`)
    await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
  }

  step('布景：网格员上门，替没有手机的二十一户登记了户代表', async () => {
    const grid = await Caller.as(GRID)
    here = (await grid.get<Me>('/me')).communityId ?? ''
    await aPublicMatter('liu-guixiang', RULES, GRID)
    for (const group of ['1组', '2组', '3组']) {
      for (const { homeId } of await grid.get<readonly HomeFound[]>(`/communities/${here}/register/homes?text=${encodeURIComponent(group)}`)) {
        const { people } = await grid.get<HomeOfRegister>(`/homes/${homeId}/people`)
        const [holder] = people
        if (!holder || people.some(({ accounts }) => accounts > 0) || written.length === WITHOUT_PHONE) continue
        await grid.post(`/homes/${homeId}/people/${holder.personId}/delegate`, { ofAge: true, replaces: null, reason: '上门问过，一家人都在' })
        written.push(holder.personId)
      }
    }
    expect(written).toHaveLength(WITHOUT_PHONE)
  })

  step('柳桂香点一下「我代表我家」就行；孟庆河也点了', async () => {
    for (const person of ['liu-guixiang', 'meng-qinghe']) {
      const phone = await phoneOf(person)
      await phone.open(PAGES.home)
      await phone.see('.t-household', '还没有人代表我家')
      await phone.see('.page', '我年满十八周岁，由我代表我家')
      phone.startCounting()
      await phone.tap('.t-stand', '我代表我家')
      await phone.see('.t-household', '您代表您家')
      expect([phone.taps, phone.fieldsTyped]).toEqual([1, 0])
    }
    const sun = await Caller.as('liuwan-supervision')
    const { homes } = await sun.get<HouseholdsView>('/me/households')
    await sun.post(`/homes/${homes[0]?.homeId ?? ''}/delegate`, { ofAge: true, replaces: null })
  })

  step('女儿柳小梅住在一起，换她来代表；妈妈收到消息，打开就看见', async () => {
    const xiaomei = await phoneOf('liu-xiaomei')
    await xiaomei.open(PAGES.home)
    await xiaomei.see('.t-household', '柳** 代表您家')
    await xiaomei.tap('.t-stand', '换我来代表')
    await xiaomei.see('.sheet', '换成您以后，家里人都会收到消息')
    await xiaomei.tap('.t-stand-sure')
    await xiaomei.see('.t-household', '您代表您家')
    const guixiang = await phoneOf('liu-guixiang')
    await guixiang.open(PAGES.inbox)
    await guixiang.see('.page', '您家有人代表了')
    await guixiang.open(PAGES.home)
    await guixiang.see('.t-household', '柳** 代表您家')
    expect((await (await Caller.as('liu-guixiang')).get<HouseholdsView>('/me/households')).homes[0]?.delegate?.isMe).toBe(false)
  })

  step('书记在「更多的会」里选村民会议，通知写着一户一票、要到三分之二', async () => {
    secretary = await phoneOf('liuwan-secretary')
    await secretary.open(PAGES.plan)
    await secretary.settled()
    await secretary.tap('.t-more-forms')
    await secretary.tap('.t-form-villagers_households')
    await secretary.tap('.t-candidate', RULES.title)
    await secretary.tap('.t-chosen')
    await secretary.see('.t-notice-preview', /开村民会议[\s\S]*要到三分之二以上才能表决，一户一票/)
    await secretary.tap('.t-urgent')
    await secretary.tap('.t-urgent-fields .chip', '上级限了日子')
    await secretary.see('.t-urgent-fields', '《村民委员会组织法》（2025修订）第二十五条')
    await secretary.see('.t-send-notice', '先写哪天研究的')
    await secretary.tap('.t-studied .chip', '昨天')
    await secretary.see('.t-send-notice', '先把日子往前改')
    await secretary.tap('.t-urgent-off')
    await secretary.settled()
    await secretary.tap('.t-send-notice', '发通知')
    await secretary.tap('.t-open-meeting')
    meetingId = await secretary.param('meetingId')
    await secretary.see('.t-voters', /36 户表决，至少到 24 户/)
  })

  step('到了二十二户，柳桂香也来听；她不再代表，这一户还不算到，书记和她都看见差两户', async () => {
    const { startsAt } = await meeting()
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    const grid = await Caller.as(GRID)
    for (const personId of written) await grid.post(`/meetings/${meetingId}/check-ins/by-hand`, { personId })
    for (const person of ['meng-qinghe', 'liu-guixiang']) await arrives(person)
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-start-item')
    await secretary.see('.t-quorum', '应到 36 户，到了 22 户，还差 2 户才能表决')
    expect(await secretary.isOff('.t-poll-sheet')).toBe(true)
    const guixiang = await phoneOf('liu-guixiang')
    await guixiang.open(PAGES.detail, { meetingId })
    await guixiang.see('.t-voters', '还差 2 户才能表决')
    const { agenda } = await meeting()
    const { problem } = await (await Caller.as('liuwan-secretary')).ask('POST', `/agenda-items/${agenda[0]?.agendaItemId ?? ''}/polls`, { question: '村规民约照这一稿改，您家同意吗？' })
    expect(problem).toMatchObject({ code: 'meeting.quorum_missing', facts: { members: 36, present: 22, needed: 24, missing: 2, unit: '户' } })
  })

  step('小梅和孙长林赶来，户数够了；当场举手，二十户同意，就是决议', async () => {
    for (const person of ['liu-xiaomei', 'liuwan-supervision']) await arrives(person)
    await secretary.open(PAGES.host, { meetingId })
    await secretary.see('.t-quorum', '应到 36 户，到了 24 户，户数够了，可以表决')
    await secretary.tap('.t-poll-sheet')
    await secretary.tap('.t-way .chip', '举手')
    await secretary.tap('.t-to-hands')
    await secretary.see('.t-may-raise', /24\s*位到场能表决/)
    await secretary.type('#hands-approve', '20')
    await secretary.type('#hands-reject', '4')
    await secretary.tap('.t-keep-hands')
    await secretary.tap('.t-announce-hands')
    await secretary.see('.t-outcome', /通过了[\s\S]*应到 36 户，到会 24 户，同意 20、反对 4、弃权 0，通过了/)
    const pollId = (await meeting()).agenda[0]?.pollId ?? ''
    const poll = await (await Caller.as('liu-guixiang')).get<PollView>(`/polls/${pollId}`)
    expect(poll.result?.criteria.map(({ name, part, whole }) => [name, part, whole])).toEqual([['quorum.heads', 24, 36], ['approval.heads', 20, 24]])
    await secretary.open(PAGES.draft, { pollId })
    await secretary.see('.page', '会议决议')
    await secretary.tap('.t-publish')
    await secretary.tap('.t-publish-confirm')
    await secretary.see('.t-resolution', '会议决议')
    await secretary.see('.t-state', '生效')
  })
})
