import type { EstateKind } from '@silin/shared';
import type { OrgUnitKind } from '../communities';

/** Where the demo plays. Invented, apart from the city and its district; parents come before their children. */
export const DEMO_ORG_UNITS = {
  city: { kind: 'city', name: '东营市', parent: null },
  district: { kind: 'district', name: '东营区', parent: 'city' },
  street: { kind: 'street', name: '柳园街道', parent: 'district' },
  liuyuan: { kind: 'community', name: '柳园社区', parent: 'street' },
  'liuyuan.estate': { kind: 'estate', name: '柳园小区', parent: 'liuyuan', estateKind: 'new' },
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
} as const satisfies Record<string, DemoOrgUnit>;

export type DemoOrgUnit = Readonly<{
  kind: OrgUnitKind;
  name: string;
  parent: string | null;
  estateKind?: EstateKind;
  publicPhone?: string;
}>;
export type DemoOrgUnitKey = keyof typeof DEMO_ORG_UNITS;

/** The file of each estate in apps/api/demo, imported at the first start as a committee member would. */
export const DEMO_REGISTERS = [
  { estate: 'liuyuan.estate', fileName: '柳园小区名册.xlsx' },
  { estate: 'xinglin.estate', fileName: '杏林小区名册.xlsx' },
] as const satisfies readonly Readonly<{ estate: DemoOrgUnitKey; fileName: string }>[];
