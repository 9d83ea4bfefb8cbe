import type { Role } from '@silin/shared';
import type { DemoOrgUnitKey } from './demo-org-units';

/** The home of a demo person as the register of the estate has it. */
export type DemoHome = Readonly<{
  estate: DemoOrgUnitKey;
  buildingName: string;
  unitName: string;
  roomName: string;
  capacity: 'owner' | 'resident';
}>;

/** Somebody to sign in as. `community` is null for a guest, whom nobody knows yet. */
export type DemoCharacter = Readonly<{
  key: string;
  name: string;
  phone: string | null;
  words: string;
  community: DemoOrgUnitKey | null;
  appointments: readonly Readonly<{ role: Role; unit: DemoOrgUnitKey }>[];
  home: DemoHome | null;
}>;

const at = (estate: DemoOrgUnitKey, building: number, unit: number, room: number, capacity: DemoHome['capacity'] = 'owner'): DemoHome => ({
  estate,
  buildingName: `${building}号楼`,
  unitName: `${unit}单元`,
  roomName: String(room),
  capacity,
});
const liuyuan = (building: number, unit: number, room: number, capacity?: DemoHome['capacity']) =>
  at('liuyuan.estate', building, unit, room, capacity);
const xinglin = (building: number, unit: number, room: number, capacity?: DemoHome['capacity']) =>
  at('xinglin.estate', building, unit, room, capacity);

/** Households of a village: the group stands where a building does. */
const liuwan = (group: number, house: number, capacity: DemoHome['capacity'] = 'owner'): DemoHome => ({
  estate: 'liuwan.estate',
  buildingName: `${group}组`,
  unitName: '',
  roomName: String(house),
  capacity,
});

type Given = Readonly<{ role?: Role; unit?: DemoOrgUnitKey; community?: DemoOrgUnitKey }>;
/** Phones end in the given number; 199 0000 xxxx is assigned to nobody. */
function person(
  key: string,
  name: string,
  phoneEnd: number,
  words: string,
  home: DemoHome | null,
  { role, unit, community = 'liuyuan' }: Given = {},
): DemoCharacter {
  const phone = `1990000${String(phoneEnd).padStart(4, '0')}`;
  return { key, name, phone, words, community, appointments: role ? [{ role, unit: unit ?? community }] : [], home };
}

/** The people of the road from 我要提事 to acceptance, each with a name in the story. */
const NEIGHBOURS: readonly DemoCharacter[] = [
  person('wang-xiulan', '王秀兰', 1, '王奶奶，70 岁，3号楼业主，提事的人', liuyuan(3, 2, 501)),
  person('chen-li', '陈立', 2, '2号楼业主', liuyuan(2, 1, 302)),
  person('zhao-min', '赵敏', 3, '5号楼业主，和孙浩共有一套', liuyuan(5, 1, 601)),
  person('sun-hao', '孙浩', 4, '5号楼业主，和赵敏共有一套', liuyuan(5, 1, 601)),
  person('zhou-jianguo', '周建国', 5, '6号楼业主，居民代表', liuyuan(6, 1, 201), {
    role: 'resident_representative',
    unit: 'liuyuan.group.2',
  }),
  person('wu-fang', '吴芳', 6, '7号楼业主，居民小组长', liuyuan(7, 2, 402), { role: 'group_leader', unit: 'liuyuan.group.2' }),
  person('lin-xiaodong', '林晓东', 7, '8号楼业主，居务监督委员会成员', liuyuan(8, 1, 1102), {
    role: 'supervision_committee',
    unit: 'liuyuan.supervision',
  }),
  person('zheng-yu', '郑雨', 8, '9号楼租户，住在这里，不是业主', liuyuan(9, 1, 301, 'resident')),
  person('he-wei', '何伟', 9, '10号楼业主，业委会主任', liuyuan(10, 2, 703), { role: 'owners_committee', unit: 'liuyuan.owners' }),
];

const MORE_RESIDENTS: readonly DemoCharacter[] = [
  person('liu-shufen', '刘淑芬', 11, '1号楼业主', liuyuan(1, 2, 301)),
  person('zhang-guoqiang', '张国强', 12, '2号楼业主', liuyuan(2, 3, 402)),
  person('li-na', '李娜', 13, '3号楼业主', liuyuan(3, 1, 202)),
  person('wang-jianjun', '王建军', 14, '4号楼业主', liuyuan(4, 2, 101)),
  person('xu-lihua', '徐丽华', 15, '5号楼业主', liuyuan(5, 2, 502)),
  person('ma-xiuying', '马秀英', 16, '6号楼业主', liuyuan(6, 3, 301)),
  person('gao-xiang', '高翔', 17, '8号楼业主', liuyuan(8, 2, 1503)),
  person('dong-mei', '董梅', 18, '9号楼业主', liuyuan(9, 2, 902)),
  person('yu-haiyang', '于海洋', 19, '11号楼业主', liuyuan(11, 1, 602)),
  person('song-tao', '宋涛', 20, '13号楼业主', liuyuan(13, 2, 801)),
  person('han-xue', '韩雪', 21, '12号楼租户', liuyuan(12, 1, 1203, 'resident')),
  person('tian-xiaoyu', '田小雨', 22, '3号楼业主的女儿，同住', liuyuan(3, 2, 602, 'resident')),
];

/** Not in the register of the estate: they work here. */
const STAFF: readonly DemoCharacter[] = [
  person('secretary', '李明华', 101, '李书记，柳园社区书记', null, { role: 'secretary' }),
  person('grid-worker', '刘洋', 102, '柳园社区网格员', null, { role: 'grid_worker' }),
  person('committee', '孙桂英', 103, '孙主任，柳园社区居委会', null, { role: 'committee_member' }),
  person('property', '高磊', 104, '顺安物业经理', null, { role: 'property_company', unit: 'liuyuan.property' }),
  person('street', '冯涛', 105, '柳园街道专岗', null, { role: 'street_officer', unit: 'street' }),
  person('school', '宋老师', 106, '柳园小学，共建单位', null, { role: 'co_builder', unit: 'liuyuan.school' }),
];

/** Of the community next door, to show and to test that they are strangers here. */
const NEXT_DOOR: readonly DemoCharacter[] = [
  person('xinglin-secretary', '马骏', 201, '杏林社区书记', null, { role: 'secretary', community: 'xinglin' }),
  person('xinglin-grid-worker', '许婷', 202, '杏林社区网格员', null, { role: 'grid_worker', community: 'xinglin' }),
  person('xinglin-resident', '田芳', 203, '杏林小区业主', xinglin(1, 1, 201), { community: 'xinglin' }),
];

/** A village in the same street, where other words and other decisions hold. */
const VILLAGE: readonly DemoCharacter[] = [
  person('liuwan-secretary', '柳长青', 301, '柳湾村书记', null, { role: 'secretary', community: 'liuwan' }),
  person('liuwan-committee', '赵玉兰', 302, '柳湾村村委会', null, { role: 'committee_member', community: 'liuwan' }),
  person('liuwan-grid-worker', '周宁', 303, '柳湾村网格员', null, { role: 'grid_worker', community: 'liuwan' }),
  person('liuwan-cooperative', '柳建业', 304, '柳湾村股份经济合作社理事长', null, {
    role: 'co_builder',
    unit: 'liuwan.cooperative',
    community: 'liuwan',
  }),
  person('liuwan-supervision', '孙长林', 311, '柳湾村三组户主，村务监督委员会成员', liuwan(3, 7), {
    role: 'supervision_committee',
    unit: 'liuwan.supervision',
    community: 'liuwan',
  }),
  person('liu-guixiang', '柳桂香', 312, '柳湾村二组户主，68 岁，种菜的', liuwan(2, 12), { community: 'liuwan' }),
  person('meng-qinghe', '孟庆河', 313, '柳湾村一组户主，村民代表', liuwan(1, 3), {
    role: 'resident_representative',
    unit: 'liuwan.group.1',
    community: 'liuwan',
  }),
  person('liu-xiaomei', '柳小梅', 314, '柳湾村二组，柳桂香的女儿', liuwan(2, 12, 'resident'), { community: 'liuwan' }),
];

const GUEST: DemoCharacter = {
  key: 'guest',
  name: '游客',
  phone: null,
  words: '第一次打开，还没有认证',
  community: null,
  appointments: [],
  home: null,
};

export const DEMO_PEOPLE: readonly DemoCharacter[] = [...NEIGHBOURS, ...STAFF, ...MORE_RESIDENTS, ...NEXT_DOOR, ...VILLAGE, GUEST];

/** Beside the guest on the list, strangers as many as a whole building needs: `guest-1` to `guest-999`, each with an account of their own. */
export const isFurtherGuest = (key: string) => /^guest-[1-9]\d{0,2}$/.test(key);
