import type { TellStep } from '../support'
import { TITLE, type Road } from './road'

/** From matters that were taken in to a notice that was sent. */
export function calling(step: TellStep, road: Road): void {
  step('书记在一页上排好议程、发出通知，一个字不用打', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.tap('.t-tab-workbench')
    await secretary.tap('.t-plan')
    await secretary.see('.t-notice-preview', TITLE)
    await secretary.tap('.t-send-notice')
    await secretary.see('.t-open-meeting')
    expect({ taps: secretary.taps, typed: secretary.fieldsTyped }).toEqual({ taps: 3, typed: 0 })
    await secretary.tap('.t-open-meeting')
    await secretary.see('.t-title', TITLE)
    road.meetingId = await secretary.param('meetingId')
  })

  step('王奶奶从消息里看到通知，说要去', async () => {
    const wang = await road.cast.phone('wang-xiulan')
    await wang.openNotice('请您来开会')
    await wang.tap('.t-go')
    await wang.see('.t-not-going')
  })
}
