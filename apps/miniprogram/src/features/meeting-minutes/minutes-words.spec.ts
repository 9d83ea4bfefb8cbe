import type { MinutesObjectionView, MinutesSectionView, MinutesView } from '@silin/shared'
import { answerWords, confirmWords, notYetWords, standingWords } from './minutes-words'

const section = (number: number, more: Partial<MinutesSectionView> = {}): MinutesSectionView => ({ section: number, title: '一、坡道', since: 1, confirmed: 0, objected: 0, myWord: null, ...more })
const objection = (more: Partial<MinutesObjectionView> = {}): MinutesObjectionView => ({ objectionId: 'o', section: 1, version: 1, remark: '是两米', otherwise: null, at: '2026-11-28T00:00:00.000Z', state: 'open', answer: null, mine: false, ...more })
const minutes = (more: Partial<MinutesView> = {}): MinutesView => ({
  version: 1, text: '', sha256: '', circulatedAt: '2026-11-27T12:00:00.000Z', publishedAt: null, confirmUntil: '2026-11-29',
  confirmed: 1, objected: 0, silent: 3, attendees: 4, uncompared: 0, myVerdict: null, sections: [section(0), section(1)], objections: [], versions: [], ...more,
})
const BEFORE = new Date('2026-11-29T15:59:00Z')
const AFTER = new Date('2026-11-29T16:00:00Z')

describe('how far the minutes are, in words', () => {
  it('says who has spoken and who has not read this version', () => {
    expect(standingWords(minutes())).toBe('到会 4 人，1 人说没错，3 人还没看')
    expect(standingWords(minutes({ version: 2, objected: 1, silent: 1 }))).toBe('到会 4 人，1 人说没错，1 人有意见，1 人还没看这一版')
    expect(standingWords(minutes({ confirmed: 4, silent: 0 }))).toBe('到会 4 人，4 人说没错')
  })

  it('says why they cannot be published yet', () => {
    expect(notYetWords(minutes(), BEFORE)).toBe('11月29日 24:00 后能公布')
    expect(notYetWords(minutes(), AFTER)).toBeNull()
    expect(notYetWords(minutes({ silent: 0 }), BEFORE)).toBeNull()
    expect(notYetWords(minutes({ objections: [objection()] }), AFTER)).toBe('先答复 1 条意见')
    expect(notYetWords(minutes({ objections: [objection({ state: 'kept' })] }), AFTER)).toBeNull()
    expect(notYetWords(minutes({ uncompared: 2, objections: [objection()] }), AFTER)).toBe('先核对 2 张签字的纸')
  })

  it('gives every objection its end', () => {
    expect(answerWords(objection())).toBe('等主持人答复')
    expect(answerWords(objection({ state: 'accepted', answer: '听过录音' }))).toBe('改了。原因：听过录音')
    expect(answerWords(objection({ state: 'kept', answer: '就是三米' }))).toBe('没有改。原因：就是三米')
  })
})

describe('what one tap says', () => {
  it('is all of it, then what was changed, then the rest', () => {
    expect(confirmWords(minutes())).toBe('写得没错')
    expect(confirmWords(minutes({ version: 2, sections: [section(0, { myWord: 'confirm' }), section(1, { since: 2 })] }))).toBe('改得对')
    expect(confirmWords(minutes({ sections: [section(0), section(1, { myWord: 'object' })], objections: [objection({ mine: true })] }))).toBe('别处没错')
  })
})
