import { randomUUID } from 'node:crypto';
import { post, type Deed } from './deed';

const DEMAND = { by: ['representative', 'resident'], table: 'demand' } as const;
const demands = (where: string) => `SELECT demandId AS id FROM demand WHERE ${where}`;
const COLLECTING = demands(`state = 'collecting'`);

export const DEMAND_DEEDS: readonly Deed[] = [
  {
    ...DEMAND,
    name: 'demand a meeting',
    weight: 2,
    among: `SELECT orgUnitId AS id FROM org_unit WHERE kind = 'community'`,
    table: 'issue',
    do: ({ crowd }, walker) =>
      crowd.as(walker, 'POST', `/communities/${crowd.community.communityId}/demands`, {
        requestKey: randomUUID(),
        rule: 'representatives',
        text: '物业费涨不涨，请开会说清楚',
      }),
  },
  {
    ...DEMAND,
    name: 'demand a meeting of owners',
    weight: 1,
    among: `SELECT orgUnitId AS id FROM org_unit WHERE kind = 'estate'`,
    table: 'issue',
    do: ({ crowd }, walker, estateId) =>
      crowd.as(walker, 'POST', `/communities/${crowd.community.communityId}/demands`, {
        requestKey: randomUUID(),
        rule: 'owners',
        estateId,
        text: '物业续不续，请开业主大会说清楚',
      }),
  },
  { ...DEMAND, name: 'join a demand', weight: 2, among: COLLECTING, do: post((id) => `/demands/${id}/support`) },
  {
    ...DEMAND,
    name: 'leave a demand',
    weight: 1,
    among: COLLECTING,
    do: ({ crowd }, walker, id) => crowd.as(walker, 'DELETE', `/demands/${id}/support`),
  },
  { ...DEMAND, name: 'withdraw a demand', weight: 1, among: COLLECTING, do: post((id) => `/demands/${id}/withdraw`) },
];
