import type { RulePack } from '../rule-pack';
import { CN_RESIDENTS_ASSEMBLY, CN_RESIDENTS_ASSEMBLY_1990 } from './cn-residents-assembly.pack';

/** 居民会议 of one delegate per household: more than half of the delegates come, and of those who came more than half agree (art. 27). */
export const CN_RESIDENTS_HOUSEHOLDS: RulePack = {
  ...CN_RESIDENTS_ASSEMBLY,
  id: 'cn.residents.households',
  title: '居民会议（户代表）',
  electorate: 'households',
};

export const CN_RESIDENTS_HOUSEHOLDS_1990: RulePack = {
  ...CN_RESIDENTS_ASSEMBLY_1990,
  id: 'cn.residents.households',
  title: '居民会议（户代表）',
  electorate: 'households',
};
