import type { QuestionEndingView, TalkList, TalkTimeView } from '@silin/shared'
import { endingWords, freeOf, hoursOf, hoursWords, minutesOf, noChoiceWords, sessionWords } from './talk-words'

const SESSION = { startsAt: '2026-12-24T11:00:00.000Z', endsAt: '2026-12-24T12:00:00.000Z' }
const ending = (more: Partial<QuestionEndingView>): QuestionEndingView => ({ ending: 'answered', at: SESSION.startsAt, by: '', text: '', dueOn: null, issueId: null, issueNumber: null, issueStateWords: null, ...more })

describe('times with the secretary in words', () => {
  it('say the day and the clock in Beijing', () => {
    expect(sessionWords(SESSION)).toBe('12月24日 星期四 19:00—20:00')
    expect(minutesOf(SESSION)).toBe(60)
  })

  it('propose the whole session or its second half', () => {
    expect(hoursOf(SESSION, 'whole', 10)).toEqual({ from: SESSION.startsAt, until: SESSION.endsAt, minutesEach: 10, count: 6 })
    const half = hoursOf(SESSION, 'second_half', 15)
    expect([hoursWords(half), half.count]).toEqual(['19:30—20:00，每位 15 分钟', 2])
  })

  it('count what can still be had', () => {
    const time = (standing: TalkTimeView['standing']): TalkTimeView => ({ ...SESSION, standing })
    expect(freeOf({ times: [time('past'), time('taken'), time('free')] })).toEqual([time('free')])
  })

  it('say why there is nothing to choose from', () => {
    const list = (more: Partial<TalkList>) => noChoiceWords({ meetingState: 'announced', mine: null, offered: [], times: [], ...more })
    expect(list({ meetingState: 'postponed' })).toBe('会改期了，新的时间定下来再约。')
    expect(list({ meetingState: 'cancelled' })).toBe('这场会取消了。')
    expect(list({ meetingState: 'minutes_published' })).toBe('这场会开完了。')
    expect(list({ mine: { offered: ['giveBack'] } as unknown as TalkList['mine'] })).toBe('一人约一个。要换时间，先把这个让出来。')
    expect(list({ offered: ['bookOnBehalf'], times: [{ ...SESSION, standing: 'free' }] })).toBe('还有 1 个时间没人约。')
    expect(list({ offered: ['bookOnBehalf'] })).toBe('')
    expect(list({})).toBe('')
  })

  it('tell whoever came how it ended, and nothing where nothing was written', () => {
    expect(endingWords(ending({ ending: 'promised', by: '顺安物业', dueOn: '2026-12-31' }))).toBe('交给顺安物业去办，最晚12月31日办完')
    expect(endingWords(ending({ ending: 'not_possible', text: '要房东签字' }))).toBe('办不了，因为：要房东签字')
    expect(endingWords(ending({ text: '到窗口办' }))).toBe('书记说：到窗口办')
    expect(endingWords(ending({}))).toBe('')
  })
})
