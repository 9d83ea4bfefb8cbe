import { MEETING_LIMITS, type CheckInCode, type MeetingView } from '@silin/shared'
import { Caller, clock, putAway, type TellStep } from '../support'
import { PAGES, type Road } from './road'
import { foundResults } from './secrecy'

const MINUTE_MS = 60_000

/** In the room: who came, what was said, what they decided. */
export function session(step: TellStep, road: Road): void {
  const arrive = async (person: string) => {
    const { code } = await (await Caller.as('secretary')).get<CheckInCode>(`/meetings/${road.meetingId}/check-in-code`)
    const phone = await road.cast.phone(person)
    await phone.open(PAGES.checkIn, { meetingId: road.meetingId, code })
    phone.startCounting()
    await phone.tap('.t-check-in')
    await phone.see('.t-checked-in')
    return phone
  }

  step('开门以后扫码签到，扫完只点一下', async () => {
    const { startsAt } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${road.meetingId}`)
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    const wang = await arrive('wang-xiulan')
    expect({ taps: wang.taps, typed: wang.fieldsTyped }).toEqual({ taps: 1, typed: 0 })
    await arrive('property')
  })

  step('郑雨扫不出来，照着屏幕输入：输错一个字签不上，输对签上了', async () => {
    const zheng = await road.cast.phone('zheng-yu')
    const typeIn = async (code: string) => {
      // Where there is a camera, typing is the second choice.
      if ((await zheng.count('.t-type-code')) > 0) await zheng.tap('.t-type-code')
      await zheng.type('#check-in-code', code)
      await zheng.tap('.t-check-in')
    }
    await zheng.open(PAGES.checkIn, { meetingId: road.meetingId })
    await typeIn('AAAAA AAAAA')
    await zheng.see('.field__err', '签到码不对')
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.host, { meetingId: road.meetingId })
    await secretary.tap('.t-show-code')
    const shown = await secretary.textOf('.t-code')
    if (zheng.isShared) await zheng.open(PAGES.checkIn, { meetingId: road.meetingId })
    await typeIn(shown)
    await zheng.see('.t-checked-in')
  })

  step('陈立扫码时没有网：连上自己送去，码已经换了，先不算', async () => {
    const { code } = await (await Caller.as('secretary')).get<CheckInCode>(`/meetings/${road.meetingId}/check-in-code`)
    const chen = await road.cast.phone('chen-li')
    await chen.open(PAGES.checkIn, { meetingId: road.meetingId, code })
    await chen.see('.t-check-in')
    await chen.network.lose()
    chen.startCounting()
    await chen.tap('.t-check-in')
    await chen.seeText('连上就替您送去，由主持人核对')
    await clock.pass(2)
    await chen.network.mend()
    await chen.seeText('主持人核对后算到')
    expect({ taps: chen.taps, typed: chen.fieldsTyped }).toEqual({ taps: 1, typed: 0 })
    expect(await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${road.meetingId}`)).toMatchObject({ attendance: { present: 3 } })
  })

  step('书记在主持台看见 1 位等核对，陈立在，点一下算到', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.host, { meetingId: road.meetingId })
    await secretary.see('.t-waiting-scans', '1 位等您核对')
    secretary.startCounting()
    await secretary.tap({ inside: '.t-waiting-scan', having: '陈立', find: '.t-confirm-scan' })
    await secretary.see('.t-present', '4')
    expect({ taps: secretary.taps, typed: secretary.fieldsTyped }).toEqual({ taps: 1, typed: 0 })
    await secretary.seeGone('.t-waiting-scans')
    const chen = await road.cast.phone('chen-li')
    if (chen.isShared) await chen.open(PAGES.checkIn, { meetingId: road.meetingId })
    await chen.see('.t-checked-in')
  })

  step('没带手机的马秀英，书记在名单上点一下', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.host, { meetingId: road.meetingId })
    await secretary.tap('.t-by-hand')
    await secretary.type('#attendee-search', '马秀英')
    await secretary.tap({ inside: '.t-attendee', having: '马秀英', find: '.t-enter' })
    await secretary.see('.t-attendee', /马秀英[\s\S]*到了/)
    await secretary.tap('.t-close')
    await secretary.see('.t-present', '5')
  })

  step('开会，记下要点，提请表决', async () => {
    const { startsAt } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${road.meetingId}`)
    await clock.passTo(startsAt)
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.host, { meetingId: road.meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-start-item')
    await secretary.type('#gist-text', '物业装六根隔离桩，留出担架的宽度')
    await secretary.tap('.t-keep-gist')
    await secretary.see('.t-gist', '六根隔离桩')
    await secretary.tap('.t-poll-sheet')
    await secretary.type('#poll-question', '2号楼东侧装六根隔离桩，留出担架的宽度，您同意吗？')
    await secretary.tap('.t-open-poll')
    await secretary.see('.t-voted', '0')
    const { agenda } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${road.meetingId}`)
    road.pollId = agenda.find(({ issueId }) => issueId === road.issueId)?.pollId ?? ''
    expect(road.pollId).not.toBe('')
  })

  step('王奶奶从首页三下投完；陈立投反对，郑雨投同意', async () => {
    const wang = await road.cast.phone('wang-xiulan')
    await wang.open(PAGES.home)
    wang.startCounting()
    await wang.tap('.t-todo-vote')
    await wang.tap('.t-choice-approve')
    await wang.tap('.t-confirm-vote')
    await wang.see('.t-my-choice', '同意')
    expect({ taps: wang.taps, typed: wang.fieldsTyped }).toEqual({ taps: 3, typed: 0 })
    await vote('chen-li', 'reject')
    await vote('zheng-yu', 'approve')
  })

  const vote = async (person: string, choice: string) => {
    const phone = await road.cast.phone(person)
    await phone.open(PAGES.vote, { pollId: road.pollId })
    await phone.tap(`.t-choice-${choice}`)
    await phone.tap('.t-confirm-vote')
    await phone.see('.t-voted')
  }

  step('网格员替马秀英登记一票，王奶奶在旁边见证', async () => {
    const grid = await road.cast.phone('grid-worker')
    await grid.open(PAGES.host, { meetingId: road.meetingId })
    await grid.tap('.t-by-hand-vote')
    await grid.type('#by-hand-voter', '马秀英')
    await grid.tapFirst('.t-by-hand-voter-row', '马秀英')
    await grid.tap('.t-by-hand-approve')
    await grid.type('#by-hand-witness', '王秀兰')
    await grid.tapFirst('.t-by-hand-witness-row', '王秀兰')
    await grid.tap('.t-by-hand-ask')
    await grid.tap('.t-by-hand-confirm')
    await grid.seeText('记下了：马秀英')
  })

  step('一人一票：陈立换一部手机也不能再投', async () => {
    const second = await road.cast.anotherPhone('chen-li')
    await second.open(PAGES.vote, { pollId: road.pollId })
    await second.see('.t-my-choice', '反对')
    expect(await second.count('.t-choice-approve')).toBe(0)
    await putAway(second)
    const again = { requestKey: '7f0c1d52-5c1e-4b8e-9d2a-0f5b7f3a1c11', choice: 'approve' }
    const refused = await (await Caller.as('chen-li')).ask('POST', `/polls/${road.pollId}/ballots`, again)
    expect(refused.problem?.code).toBe('ballot.already_cast')
  })

  step('结束以前，书记在哪儿都看不到谁同意、多少反对', async () => {
    expect(await foundResults(await Caller.as('secretary'), road)).toEqual([])
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.vote, { pollId: road.pollId })
    await secretary.see('.t-question')
    // What the phone has kept is drawn first.
    await secretary.see('.page', /4\s*\/ 4 人/)
    const shown = await secretary.textOf('.page')
    expect(shown).not.toMatch(/(同意|反对|弃权)\s*\d/)
  })

  step('书记结束表决，当场看到谈成了', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.host, { meetingId: road.meetingId })
    await secretary.tap('.t-close')
    await secretary.tap('.t-close-poll')
    await secretary.see('.t-outcome', '谈成了')
  })
}
