import { OWNERS_RULES_DEFAULTS, type CommunityKind, type EstateKind, type OwnersRules, type VenueKind } from '@silin/shared';
import type { OrgUnitKind } from '../communities';

/** The province lets owners vote over the internet; the days are those of the estate's own rules. */
const LIUYUAN_RULES: OwnersRules = {
  ...OWNERS_RULES_DEFAULTS,
  noticeDays: 15,
  votingWindowDays: 15,
  rollReviewDays: 5,
  onlineBasis: {
    text: '《山东省物业管理条例》第二十六条：业主大会会议可以采用互联网方式征求意见',
    source: '山东省物业管理条例（2021年12月3日修订）；柳园小区业主大会议事规则第九条',
  },
};

/** Where the demo plays. Invented, apart from the city and its district; parents come before their children. */
export const DEMO_ORG_UNITS = {
  city: { kind: 'city', name: '东营市', parent: null },
  district: { kind: 'district', name: '东营区', parent: 'city' },
  street: { kind: 'street', name: '柳园街道', parent: 'district' },
  liuyuan: { kind: 'community', name: '柳园社区', parent: 'street' },
  'liuyuan.estate': { kind: 'estate', name: '柳园小区', parent: 'liuyuan', estateKind: 'new', ownersRules: LIUYUAN_RULES },
  'liuyuan.group.1': { kind: 'group', name: '第一居民小组（1—3号楼）', parent: 'liuyuan' },
  'liuyuan.group.2': { kind: 'group', name: '第二居民小组（4—7号楼）', parent: 'liuyuan' },
  'liuyuan.group.3': { kind: 'group', name: '第三居民小组（8—10号楼）', parent: 'liuyuan' },
  'liuyuan.group.4': { kind: 'group', name: '第四居民小组（11—14号楼）', parent: 'liuyuan' },
  'liuyuan.supervision': { kind: 'committee', name: '居务监督委员会', parent: 'liuyuan' },
  'liuyuan.owners': { kind: 'party', name: '柳园小区业主委员会', parent: 'liuyuan', publicPhone: '19900000901' },
  'liuyuan.property': { kind: 'party', name: '顺安物业', parent: 'liuyuan', publicPhone: '19900000902' },
  'liuyuan.school': { kind: 'party', name: '柳园小学', parent: 'liuyuan', publicPhone: '19900000903' },
  xinglin: { kind: 'community', name: '杏林社区', parent: 'street' },
  'xinglin.estate': { kind: 'estate', name: '杏林小区', parent: 'xinglin', estateKind: 'old' },
  'xinglin.property': { kind: 'party', name: '安居物业', parent: 'xinglin', publicPhone: '19900000904' },
  liuwan: { kind: 'community', name: '柳湾村', parent: 'street', communityKind: 'village' },
  'liuwan.estate': { kind: 'estate', name: '柳湾村', parent: 'liuwan', estateKind: 'village' },
  'liuwan.group.1': { kind: 'group', name: '第一村民小组', parent: 'liuwan' },
  'liuwan.group.2': { kind: 'group', name: '第二村民小组', parent: 'liuwan' },
  'liuwan.group.3': { kind: 'group', name: '第三村民小组', parent: 'liuwan' },
  'liuwan.supervision': { kind: 'committee', name: '村务监督委员会', parent: 'liuwan' },
  'liuwan.cooperative': { kind: 'party', name: '柳湾村股份经济合作社', parent: 'liuwan', publicPhone: '19900000905' },
} as const satisfies Record<string, DemoOrgUnit>;

export type DemoOrgUnit = Readonly<{
  kind: OrgUnitKind;
  name: string;
  parent: string | null;
  communityKind?: CommunityKind;
  estateKind?: EstateKind;
  publicPhone?: string;
  ownersRules?: OwnersRules;
}>;
export type DemoOrgUnitKey = keyof typeof DEMO_ORG_UNITS;

export type DemoVenue = Readonly<{
  community: DemoOrgUnitKey;
  kind: VenueKind;
  name: string;
  address: string;
  capacity: number;
  openHours: string;
  accessible: boolean;
}>;
/** Where people sit down. */
export const DEMO_VENUES: readonly DemoVenue[] = [
  {
    community: 'liuyuan',
    kind: 'hall',
    name: '四邻议事厅',
    address: '柳园社区服务中心二楼',
    capacity: 80,
    openHours: '8:30—21:00',
    accessible: true,
  },
  {
    community: 'liuyuan',
    kind: 'teahouse',
    name: '柳下茶铺',
    address: '柳园小区中心花园老柳树旁',
    capacity: 24,
    openHours: '9:00—18:00',
    accessible: true,
  },
  {
    community: 'liuyuan',
    kind: 'station',
    name: '小区驿站',
    address: '柳园小区南门岗亭东侧',
    capacity: 12,
    openHours: '8:00—20:00',
    accessible: false,
  },
  {
    community: 'xinglin',
    kind: 'hall',
    name: '杏林议事厅',
    address: '杏林社区服务中心一楼',
    capacity: 40,
    openHours: '8:30—18:00',
    accessible: true,
  },
  {
    community: 'liuwan',
    kind: 'hall',
    name: '百姓议事亭',
    address: '柳湾村党群服务中心院里',
    capacity: 60,
    openHours: '8:00—21:00',
    accessible: true,
  },
];

/** The file of each estate in apps/api/demo, imported at the first start as the secretary of the community would. */
export const DEMO_REGISTERS = [
  { estate: 'liuyuan.estate', fileName: '柳园小区名册.xlsx', importedBy: 'secretary' },
  { estate: 'xinglin.estate', fileName: '杏林小区名册.xlsx', importedBy: 'xinglin-secretary' },
  { estate: 'liuwan.estate', fileName: '柳湾村名册.xlsx', importedBy: 'liuwan-secretary' },
] as const satisfies readonly Readonly<{ estate: DemoOrgUnitKey; fileName: string; importedBy: string }>[];
