import { reportFault } from './report-fault'

const none = { sending: false, photoIds: [] }
const one = { sending: false, photoIds: ['photo'] }
const underWay = { sending: true, photoIds: [] }
const shelves = { photos: none, before: none, after: none }

describe('what keeps a report from being sent', () => {
  it('is nothing once progress has a sentence, with or without photos', () => {
    expect(reportFault('progress', '黄线划好了', shelves)).toBeUndefined()
    expect(reportFault('progress', '  ', { ...shelves, photos: one })).toBe('先写一句')
  })

  it('is a photo that is still under way', () => {
    expect(reportFault('progress', '黄线划好了', { ...shelves, photos: underWay })).toBe('照片还在传')
    expect(reportFault('delivery', '装好了', { ...shelves, before: one, after: underWay })).toBe('照片还在传')
  })

  it('is a delivery without a picture of before or of after', () => {
    expect(reportFault('delivery', '装好了', { ...shelves, after: one })).toBe('再拍一张办之前的')
    expect(reportFault('delivery', '装好了', { ...shelves, before: one })).toBe('再拍一张办之后的')
    expect(reportFault('delivery', '装好了', { ...shelves, before: one, after: one })).toBeUndefined()
  })
})
