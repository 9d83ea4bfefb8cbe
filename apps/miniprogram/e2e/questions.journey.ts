import { MEETING_LIMITS, type MatterView, type MeetingView } from '@silin/shared'
import { Caller, clock, journey, phoneOf, type Phone } from './support'
import { questionsOf } from './pages/asking'

const LAMP = '3号楼的楼道灯坏了半个月，什么时候修？'
const FENCE = '能不能把围墙拆了，绕一大圈才到公交站？'
const MINUTE_MS = 60_000

journey('吐槽会：先问着，当场答，答应的事有人管', (step) => {
  let meetingId: string
  let secretary: Phone
  let wang: Phone

  step('书记三下把吐槽会的通知发出去，一个字不用写', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open('/packages/meeting/pages/plan/index')
    await secretary.settled()
    secretary.startCounting()
    await secretary.tap('.t-form-roast')
    await secretary.see('.t-notice-preview', '开吐槽会')
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
    await wang.openNotice('哪儿不顺心')
    await wang.tap('.t-ask')
    await wang.type('#question-text', LAMP)
    await wang.tap('.t-send-question')
    await wang.see('.t-question', LAMP)
    const chen = await phoneOf('chen-li')
    await chen.open('/packages/meeting/pages/detail/index', { meetingId })
    await chen.tap({ inside: '.t-question', having: LAMP, find: '.t-support' })
    await chen.see('.t-question', '1 人也想问')
    const { questions } = await questionsOf('chen-li', meetingId)
    expect(questions.map(({ text, support }) => [text, support])).toEqual([[LAMP, 1], [FENCE, 0]])
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

  step('拆围墙说清为什么办不了，电梯的当场答；都有了回音才能散会', async () => {
    expect(await secretary.count('.t-conclude')).toBe(0)
    await secretary.tap('.t-end-declare')
    await secretary.tapFirst('.sheet .chip')
    await secretary.tap('.t-declare-send')
    await secretary.see('.t-current-question', '电梯年检')
    await secretary.tap('.t-end-answer')
    await secretary.tap('.t-answer-offices .chip', '顺安物业')
    await secretary.type('#answer-text', '贴在每部电梯的轿厢里，左手边。')
    await secretary.tap('.t-answer-send')
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await secretary.see('.page', '纪要')
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
