import { MEETING_LIMITS, type MatterView, type MeetingView } from '@silin/shared'
import { Caller, clock, journey, phoneOf, type Phone } from './support'
import { asked, questionsOf } from './pages/asking'

const LAMP = '3号楼的楼道灯坏了半个月，什么时候修？'
const FENCE = '能不能把围墙拆了，绕一大圈才到公交站？'
const BUS = '门口的公交站台没有棚子，下雨天老人没处躲，能报上去吗？'
const HALL = '四邻议事厅周末能不能开门，孩子想来写作业？'
const MINUTE_MS = 60_000

journey('书记见面会：五个问题，当场答、派人办、报街道、说清为什么，都有回音才散会', (step) => {
  let meetingId: string
  let secretary: Phone
  let wang: Phone

  step('书记三下把书记见面会的通知发出去，一个字不用写', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open('/packages/meeting/pages/plan/index')
    await secretary.settled()
    secretary.startCounting()
    await secretary.tap('.t-form-secretary_meeting')
    await secretary.see('.t-notice-preview', '开书记见面会')
    await secretary.settled()
    await secretary.tap('.t-send-notice')
    await secretary.tap('.t-open-meeting')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([3, 0])
    meetingId = await secretary.param('meetingId')
  })

  step('收到通知的王奶奶写上要问的，邻居跟着问，排到了前面', async () => {
    const zhou = await phoneOf('zhou-jianguo')
    await zhou.open('/packages/meeting/pages/detail/index', { meetingId })
    await zhou.tap('.t-ask')
    await zhou.type('#question-text', FENCE)
    await zhou.tap('.t-send-question')
    await zhou.see('.t-question', FENCE)
    wang = await phoneOf('wang-xiulan')
    await wang.openNotice('有话当面问书记')
    await wang.tap('.t-ask')
    await wang.type('#question-text', LAMP)
    await wang.tap('.t-send-question')
    await wang.see('.t-question', LAMP)
    const chen = await phoneOf('chen-li')
    await chen.open('/packages/meeting/pages/detail/index', { meetingId })
    await chen.tap({ inside: '.t-question', having: LAMP, find: '.t-support' })
    await chen.see('.t-question', '1 人也想问')
    await asked(meetingId, 'he-wei', BUS)
    await asked(meetingId, 'zhao-min', HALL)
    const { questions } = await questionsOf('chen-li', meetingId)
    expect(questions.map(({ text, support }) => [text, support])).toEqual([[LAMP, 1], [FENCE, 0], [BUS, 0], [HALL, 0]])
  })

  step('到了时间，没带手机的由主持人代记；楼道灯三下派给物业', async () => {
    const { startsAt } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    await secretary.open('/packages/meeting/pages/host/index', { meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-behalf')
    await secretary.type('#behalf-text', '电梯年检的结果贴在哪儿？')
    await secretary.tap('.t-behalf-send')
    await secretary.see('.t-current-question', LAMP)
    secretary.startCounting()
    await secretary.tap('.t-end-promise')
    expect(await secretary.isOff('.t-promise-send')).toBe(true)
    await secretary.tap('.t-promise-carriers .chip', '顺安物业')
    await secretary.tap('.t-promise-send')
    await secretary.see('.t-current-question', FENCE)
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([3, 0])
  })

  step('拆围墙说清为什么办不了，站台报给街道，议事厅社区自己办，电梯的当场答；都有了回音才能散会', async () => {
    expect(await secretary.count('.t-conclude')).toBe(0)
    await secretary.tap('.t-end-declare')
    await secretary.tapFirst('.sheet .chip')
    await secretary.tap('.t-declare-send')
    await secretary.see('.t-current-question', BUS)
    await secretary.tap('.t-end-promise')
    await secretary.tap('.t-promise-carriers .chip', '柳园街道')
    await secretary.tap('.t-promise-send', '吹哨，报上去')
    await secretary.see('.t-current-question', HALL)
    await secretary.tap('.t-end-promise')
    await secretary.tap('.t-promise-carriers .chip', /^柳园社区/)
    await secretary.tap('.t-promise-send')
    await secretary.see('.t-current-question', '电梯年检')
    expect(await secretary.count('.t-conclude')).toBe(0)
    await secretary.tap('.t-end-answer')
    await secretary.tap('.t-answer-offices .chip', '顺安物业')
    await secretary.type('#answer-text', '贴在每部电梯的轿厢里，左手边。')
    await secretary.tap('.t-answer-send')
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await secretary.seeText('散会了，纪要替您写好')
  })

  step('纪要里五个问题一个不少，谁办、哪天前办完都写着', async () => {
    await (await Caller.as('secretary')).post(`/meetings/${meetingId}/minutes`)
    const { minutes } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
    for (const text of [LAMP, FENCE, BUS, HALL, '电梯年检的结果贴在哪儿？']) expect(minutes?.text).toContain(text)
    for (const who of ['要办：顺安物业', '吹哨上报：柳园街道', '要办：柳园社区']) expect(minutes?.text).toContain(who)
  })

  step('纪要点一下就是 Word，全部打包转出去；一个字不用再抄', async () => {
    await secretary.open('/packages/meeting/pages/detail/index', { meetingId })
    await secretary.tap('.t-papers-unfold')
    await secretary.tap('.t-minutes-docx')
    await secretary.filesGot(1)
    await secretary.tap('.t-archive')
    const files = await secretary.filesGot(2)
    if (files) expect(files.map(({ name, begins }) => [name, begins])).toEqual([[expect.stringMatching(/^会议纪要 .*\.docx$/), 'PK\u0003\u0004'], [expect.stringMatching(/\.zip$/), 'PK\u0003\u0004']])
  })

  step('报给街道的，街道收到了', async () => {
    const street = await phoneOf('street')
    await street.openNotice('公交站台')
    await street.see('.page', '柳园街道')
  })

  step('问的人收到回音，一点就到这件事：物业在办，哪天前办完', async () => {
    await wang.openNotice('楼道灯')
    await wang.see('.t-link-task', '顺安物业')
    const { questions } = await questionsOf('wang-xiulan', meetingId)
    const issueId = questions.find(({ text }) => text === LAMP)?.ended?.issueId ?? ''
    const matter = await (await Caller.as('wang-xiulan')).get<MatterView>(`/issues/${issueId}`)
    expect(matter).toMatchObject({ state: 'executing', mine: true, endorsements: 1, holding: { who: '顺安物业' } })
    const property = await phoneOf('property')
    await property.openNotice('楼道灯')
    await property.see('.page', '顺安物业')
  })
})
