import { COMMUNITY_WORDS, type EstateView } from '@silin/shared'
import { claimFaults, draftHere, type ClaimDraft } from './claim-draft'

const estate = (estateId: string): EstateView => ({ estateId, name: estateId, kind: 'new', kindName: '新建小区', homes: 1, areaCm2: 1, buildings: [{ buildingId: 'b', name: '1号楼' }] })
const WRITTEN: ClaimDraft = { estateId: 'liuyuan', buildingName: '1号楼', unitName: '2单元', roomName: '501', name: '王秀兰', phone: '199 0000 0001', capacity: 'owner' }

describe('the draft of a claim', () => {
  it('names the only estate there is, and asks where there are several', () => {
    const blank = { ...WRITTEN, estateId: undefined }
    expect(draftHere(blank, [estate('liuyuan')])).toEqual(WRITTEN)
    expect(draftHere(blank, [estate('liuyuan'), estate('xinglin')]).estateId).toBeUndefined()
  })

  it('keeps what was written of oneself when another community is looked at, but no building of the first', () => {
    const there = draftHere(WRITTEN, [estate('xinglin')])
    expect(there).toEqual({ ...WRITTEN, estateId: 'xinglin', buildingName: '', unitName: '' })
    expect(claimFaults(there, [estate('xinglin')], COMMUNITY_WORDS.urban)).toEqual({ buildingName: '请选楼号' })
  })

  it('is what it was once one comes back', () => {
    expect(draftHere(WRITTEN, [estate('liuyuan'), estate('xinglin')])).toBe(WRITTEN)
  })
})
