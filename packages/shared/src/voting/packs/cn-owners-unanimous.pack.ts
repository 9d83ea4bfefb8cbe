import type { RulePack } from '../rule-pack';
import { ALL_OF_IT } from '../share';
import { OWNERS_VOTE } from './owners-vote';

/**
 * 住改商: a home used for business needs the consent of every owner concerned, a majority is not enough (Civil Code art. 279; 建筑物区分
 * 所有权解释 arts. 10, 11: the owners of the same building, and others who prove that they are touched). Silence is no consent, so no
 * clause can read it as one, and nobody's share is larger than another's. How they are told is not in the law; the days are ours.
 */
export const CN_OWNERS_UNANIMOUS: RulePack = {
  ...OWNERS_VOTE,
  id: 'cn.owners.unanimous',
  version: 1,
  inForceFrom: '2021-01-01',
  title: '有利害关系的业主一致同意（住改商）',
  electorate: 'interested_owners',
  quorum: {},
  approval: { heads: { share: ALL_OF_IT, of: 'all' } },
  silentBallots: ['not_participating'],
  source: '《民法典》第二百七十九条（2021年1月1日起施行）；《建筑物区分所有权解释》第十条、第十一条',
};
