import { entryName } from './entry-name'

it('says of another’s entry on what ground and for whom one votes, and of one’s own only the room', () => {
  expect(entryName({ alias: '3号楼2单元401', heldFor: null })).toBe('3号楼2单元401')
  expect(entryName({ alias: '3号楼2单元401', heldFor: { authorityId: 'a', kindWords: '受托', principalName: '王秀英' } })).toBe('受托：3号楼2单元401（王秀英）')
})
