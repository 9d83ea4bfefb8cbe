import { isNamed, NOBODY } from './agent-draft'

describe('an agent who is named', () => {
  it.each([
    [{}, undefined],
    [{ name: '赵志强' }, undefined],
    [{ home: '3号楼2单元501' }, undefined],
    [{ name: ' 赵志强 ', home: ' 3号楼2单元501 ' }, { name: '赵志强', home: '3号楼2单元501' }],
    [{ name: '赵志强', home: '3号楼', lives: 'elsewhere' }, undefined],
    [{ name: '赵志强', lives: 'elsewhere', phone: '1390000123' }, undefined],
    [{ name: '赵志强', lives: 'elsewhere', phone: '139 0000 1234' }, { name: '赵志强', phone: '13900001234' }],
    [{ name: '赵志强', home: '3号楼', phone: '13900001234' }, { name: '赵志强', home: '3号楼' }],
  ] as const)('%j: %j', (part, named) => {
    expect(isNamed({ ...NOBODY, ...part })).toEqual(named)
  })
})
