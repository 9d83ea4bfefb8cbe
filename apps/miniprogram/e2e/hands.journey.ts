import { MEETING_LIMITS, type AttendeeRow, type MeetingView, type PollView } from '@silin/shared'
import { aPublicMatter, Caller, clock, journey, phoneOf, type Phone } from './support'
import { called } from './pages/sitting'

const BENCH = { title: '7号楼前的长椅断了一根木条', text: '坐下去夹腿，老人不敢坐。' }
const MINUTE_MS = 60_000
const PAGES = { host: '/packages/meeting/pages/host/index', detail: '/packages/meeting/pages/detail/index', vote: '/packages/poll/pages/vote/index', result: '/packages/poll/pages/result/index' }
const HERE = ['wang-xiulan', 'chen-li', 'zhou-jianguo', 'zheng-yu', 'xu-lihua', 'wu-fang']

journey('举手表决：数目要和到场的人对得上，数错了能改，宣布了才算', (step) => {
  let meetingId: string
  let secretary: Phone
  const meeting = async () => (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)

  step('布景：六位邻居来开会，谈长椅的事', async () => {
    const issueId = await aPublicMatter('wang-xiulan', BENCH)
    const { communityId } = await (await Caller.as('wang-xiulan')).get<{ communityId: string }>('/me')
    meetingId = await called(communityId, [issueId])
    const { startsAt } = await meeting()
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    for (const person of HERE) {
      const { code } = await (await Caller.as('secretary')).get<{ code: string }>(`/meetings/${meetingId}/check-in-code`)
      await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
    }
  })

  step('吴芳说这事和自家有关，回避；王奶奶在手机上排队，书记一点「请他说」，记要点不用找名字', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-start-item')
    const wu = await phoneOf('wu-fang')
    await wu.open(PAGES.detail, { meetingId })
    await wu.tap('.t-recuse-me')
    expect(await wu.isOff('.t-recuse')).toBe(true)
    await wu.tap('.chip', '承接这件事的是自家或亲戚')
    await wu.tap('.t-recuse')
    await wu.see('.t-my-recusal', /这一项您回避[\s\S]*承接这件事的是自家或亲戚/)
    const wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.detail, { meetingId })
    await wang.see('.t-recusal', '承接这件事的是自家或亲戚')
    await wang.tap('.t-ask-to-speak')
    await wang.see('.t-my-place', '下一位就是您')
    await secretary.see('.t-host-room', '要发言')
    // What follows the room once a second is lost on her phone: that it is her turn she learns all the same.
    if (!wang.isShared) await wang.network.refuse({ method: 'GET', path: '/pulse' })
    secretary.startCounting()
    await secretary.tap('.t-call-next')
    await secretary.see('.t-speaker', '王秀兰')
    await secretary.type('#gist-text', '换成带靠背的，老人坐得住')
    await secretary.tap('.t-gist-kind .chip', '提议')
    await secretary.tap('.t-keep-gist')
    await secretary.see('.t-gist', /提议[\s\S]*换成带靠背的，老人坐得住/)
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([3, 1])
    await wang.seeGone('.t-my-place')
    await wang.network.mend()
  })

  step('没带手机的，书记替他排上；排到了又不说了，点一下就下来', async () => {
    await secretary.tap('.t-open-room')
    await secretary.see('.t-recused', '本人提出')
    const here = await (await Caller.as('secretary')).get<readonly AttendeeRow[]>(`/meetings/${meetingId}/attendance`)
    const zhou = here.find(({ name }) => name === '周建国')
    await secretary.turnTo('.t-ask-for', `周建国 · ${zhou?.homeLabel ?? ''}`)
    await secretary.see('.t-waiting', '周建国')
    await secretary.tap('.t-remove')
    await secretary.seeGone('.t-waiting')
    await secretary.tap('.t-close')
  })

  step('书记选举手，数了四位，少一位记不下来；补上没举手的，就记下了', async () => {
    secretary.startCounting()
    await secretary.tap('.t-poll-sheet')
    await secretary.tap('.t-way .chip', '举手')
    await secretary.tap('.t-to-hands')
    await secretary.see('.t-may-raise', /5\s*位到场能表决；另有 1 位回避/)
    await secretary.type('#hands-approve', '3')
    await secretary.type('#hands-reject', '1')
    await secretary.see('.t-hands-sum', '还差 1 位：再数一遍，或记作没举手')
    expect(await secretary.isOff('.t-keep-hands')).toBe(true)
    await secretary.tap('.t-rest-silent')
    await secretary.see('.t-hands-sum', '每一位都数到了')
    await secretary.tap('.t-keep-hands')
    await secretary.see('.t-counted', /同意\s*3 位[\s\S]*没举手\s*1 位/)
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([5, 2])
  })

  step('宣布以前谁也看不到；有人说漏了一位，改过来，写上原因', async () => {
    const wang = await phoneOf('wang-xiulan')
    const [item] = (await meeting()).agenda
    await wang.open(PAGES.result, { pollId: item?.pollId ?? '' })
    await wang.see('.page', '表决')
    expect(await wang.count('.t-hands-record')).toBe(0)
    await secretary.tap('.t-correct-hands')
    await secretary.type('#hands-approve', '4')
    await secretary.type('#hands-notRaised', '0')
    expect(await secretary.isOff('.t-keep-hands')).toBe(true)
    await secretary.see('.t-keep-hands', '先写错在哪')
    await secretary.tap('.chip', '后面的没数到')
    await secretary.tap('.t-keep-hands')
    await secretary.see('.t-counted', /同意\s*4 位[\s\S]*先记成 同意 3、反对 1、弃权 0，没举手 1[\s\S]*后面的没数到/)
  })

  step('宣布：谈成了；王奶奶看到数目、谁数的、改过哪里', async () => {
    await secretary.tap('.t-announce-hands')
    await secretary.see('.t-outcome', /谈成了[\s\S]*到会 6 人，同意 4、反对 1、弃权 0，回避 1/)
    await secretary.tap('.t-back-to-host')
    await secretary.see('.t-conclude', '结束会议')
    const pollId = (await meeting()).agenda[0]?.pollId ?? ''
    const wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.result, { pollId })
    await wang.see('.t-hands-record', /同意 4、反对 1、弃权 0[\s\S]*社区书记[\s\S]*先记成/)
    const poll = await (await Caller.as('wang-xiulan')).get<PollView>(`/polls/${pollId}`)
    expect(poll.result?.criteria.map(({ name, part, whole }) => [name, part, whole])).toEqual([['approval.heads', 4, 6]])
  })

  step('写协商意见：王奶奶的提议点一下就写进去，不用再打字', async () => {
    const pollId = (await meeting()).agenda[0]?.pollId ?? ''
    await secretary.open('/packages/poll/pages/draft/index', { pollId })
    await secretary.see('.t-proposal', '换成带靠背的，老人坐得住')
    secretary.startCounting()
    await secretary.tap('.t-adopt', '采纳')
    await secretary.see('.t-adopt', '不采纳了')
    expect(await secretary.typedIn('#resolution-text')).toMatch(/协商意见：同意.*\n采纳提议（3号楼居民）：换成带靠背的，老人坐得住/)
    await secretary.tap('.t-publish')
    await secretary.tap('.t-publish-confirm')
    await secretary.see('.t-resolution', '采纳提议')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([3, 0])
    await secretary.open(PAGES.host, { meetingId })
  })

  step('散会，纪要里写着举手表决、数目和改过的数', async () => {
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await secretary.seeText('散会了，纪要替您写好')
    await (await Caller.as('secretary')).post(`/meetings/${meetingId}/minutes`)
    const { minutes } = await meeting()
    expect(minutes?.text).toMatch(/3号楼居民（提议）：换成带靠背的，老人坐得住/)
    expect(minutes?.text).toMatch(/举手表决：「7号楼前的长椅断了一根木条」/)
    expect(minutes?.text).toMatch(/回避（在场，这一项不参加表决）：\n.*本人提出）：承接这件事的是自家或亲戚/)
    expect(minutes?.text).toMatch(/先记成「同意 3、反对 1、弃权 0，没举手 1」，当场改正。原因：后面的没数到/)
  })
})
