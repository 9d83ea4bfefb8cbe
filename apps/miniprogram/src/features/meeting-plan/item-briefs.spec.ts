import { briefOf, briefSent, briefWords, proposedBriefs, withBrief } from './item-briefs'
import { emptyDraft, itemsOf, withForm } from './plan-draft'

const PAPER = { documentId: 'd1', words: 'PDF，3 页' }
const CARRIERS = [{ orgUnitId: 'o1', name: '顺安物业' }]
const draft = emptyDraft('key', ['a', 'b'])
const prepared = withBrief(withBrief(draft, 'a', { ledByOrgUnitId: 'o1' }), 'a', { papers: [PAPER] })

describe('what is prepared for a matter', () => {
  it('is nothing until somebody says so, and nothing is sent then', () => {
    expect(briefOf(draft, 'a')).toEqual({})
    expect([proposedBriefs(draft), briefSent(draft, 'a'), briefWords({}, CARRIERS)]).toEqual([[], {}, ''])
  })

  it('is who explains it and what goes with it, of this matter alone', () => {
    expect(proposedBriefs(prepared)).toEqual([{ issueId: 'a', ledByOrgUnitId: 'o1', papers: 1 }])
    expect(briefSent(prepared, 'a')).toEqual({ ledByOrgUnitId: 'o1', documentIds: ['d1'] })
    expect(briefSent(prepared, 'b')).toEqual({})
    expect(briefWords(briefOf(prepared, 'a'), CARRIERS)).toBe('由顺安物业来说 · 1 份材料')
  })

  it('is taken back with a tap, and stays when another form is chosen', () => {
    expect(briefOf(withBrief(prepared, 'a', { ledByOrgUnitId: undefined }), 'a')).toEqual({ papers: [PAPER] })
    expect(proposedBriefs(withBrief(prepared, 'a', { ledByOrgUnitId: undefined, papers: [] }))).toEqual([])
    expect(briefOf(withForm(prepared, 'hearing'), 'a')).toEqual(briefOf(prepared, 'a'))
  })

  it('goes with its item, whatever the order', () => {
    const plan = { studyNeeded: false, items: ['b', 'a'].map((issueId) => ({ issueId, title: '', minutes: 15, endorsements: 0 })) }
    expect(itemsOf(prepared, plan)).toEqual([{ issueId: 'b', minutes: 15 }, { issueId: 'a', minutes: 15, ledByOrgUnitId: 'o1', documentIds: ['d1'] }])
  })
})
