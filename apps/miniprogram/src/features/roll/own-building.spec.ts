import { ownBuilding } from './own-building'

const BUILDINGS = ['1号楼', '2号楼', '11号楼'].map((building) => ({ building, heads: 36 }))
const entry = (...labels: readonly string[]) => ({ rollEntryId: 'e', alias: labels[0] ?? '', areaCm2: 1, homes: labels.map((label) => ({ label, areaCm2: 1 })), parking: [], conflict: null })

describe('the building that a roll opens at', () => {
  it('is the reader’s own, that of the first home where there are several', () => {
    expect(ownBuilding(BUILDINGS, [entry('11号楼1单元602')])).toBe('11号楼')
    expect(ownBuilding(BUILDINGS, [entry('2号楼1单元101', '1号楼1单元101')])).toBe('2号楼')
  })

  it('is none for who has no home on it', () => {
    expect(ownBuilding(BUILDINGS, [])).toBeUndefined()
    expect(ownBuilding(BUILDINGS, [entry('5号楼1单元101')])).toBeUndefined()
  })
})
