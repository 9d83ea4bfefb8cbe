import { readScanned, shownCode, typedCode } from './scanned-code'

const MEETING = '0197b1a0-0000-7000-8000-0000000000aa'
const LINK = `https://silin.example/#/packages/meeting/pages/check-in/index?meetingId=${MEETING}&code=ABCDE23456`

describe('a scanned code', () => {
  it('is read from the address on the screen', () => {
    expect(readScanned(LINK)).toEqual({ meetingId: MEETING, code: 'ABCDE23456' })
  })

  it('is read from what WeChat wraps around it', () => {
    expect(readScanned(`packages/meeting/pages/check-in/index?q=${encodeURIComponent(encodeURIComponent(LINK))}`)).toEqual({ meetingId: MEETING, code: 'ABCDE23456' })
  })

  it('is the code alone on a sheet that was printed without an address', () => {
    expect(readScanned('QS8THCHM8S')).toEqual({ meetingId: undefined, code: 'QS8THCHM8S' })
    expect(readScanned('QS8THCHM8S9')).toEqual({ meetingId: undefined, code: undefined })
  })

  it('is nothing when it is another code', () => {
    expect(readScanned('https://pay.example/?barcode=123')).toEqual({ meetingId: undefined, code: undefined })
    expect(readScanned('100%')).toEqual({ meetingId: undefined, code: undefined })
  })
})

describe('a typed code', () => {
  it('forgives small letters and spaces', () => {
    expect(typedCode(' abcde 23456 ')).toBe('ABCDE23456')
  })

  it('is shown in two halves, as it is read out', () => {
    expect(shownCode('ABCDE23456')).toBe('ABCDE 23456')
    expect(shownCode('ABCDE')).toBe('ABCDE')
  })
})
