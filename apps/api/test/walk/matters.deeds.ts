import { randomUUID } from 'node:crypto';
import { accepting, raising } from '../support/issues';
import { inDays, post, REASON, type Deed } from './deed';

const inState = (...states: string[]) => `SELECT issueId AS id FROM issue WHERE state IN ('${states.join("','")}')`;
const of = (name: string, weight: number, by: Deed['by'], among: string, act: Deed['do']): Deed => ({
  name,
  weight,
  by,
  among,
  table: 'issue',
  do: act,
});

export const raise: Deed['do'] = ({ crowd, dice }, walker) => {
  const title = dice.one(['楼道灯坏了', '坡道太陡', '车停在消防通道', '垃圾没人收', '健身器材晃']);
  return crowd.as(walker, 'POST', `/communities/${crowd.community.communityId}/issues`, raising({ requestKey: randomUUID(), title }));
};

/** What is done to a matter until work on it begins. */
export const MATTER_DEEDS: readonly Deed[] = [
  of(
    'accept',
    12,
    ['gridWorker', 'secretary'],
    inState('submitted'),
    post(
      (id) => `/issues/${id}/accept`,
      () => accepting(),
    ),
  ),
  of(
    'return',
    3,
    ['gridWorker'],
    inState('submitted'),
    post((id) => `/issues/${id}/return`, REASON),
  ),
  of(
    'decline',
    2,
    ['gridWorker'],
    inState('submitted'),
    post(
      (id) => `/issues/${id}/decline`,
      () => ({ ground: 'not_true', reason: '看过了' }),
    ),
  ),
  of(
    'withdraw',
    1,
    ['resident'],
    inState('submitted', 'returned'),
    post((id) => `/issues/${id}/withdraw`),
  ),
  of(
    'resubmit',
    6,
    ['resident'],
    inState('returned'),
    post(
      (id) => `/issues/${id}/resubmit`,
      () => {
        const { requestKey: _, ...words } = raising();
        return words;
      },
    ),
  ),
  of(
    'endorse',
    10,
    ['resident', 'supervision'],
    inState('accepted', 'on_agenda', 'executing'),
    post((id) => `/issues/${id}/endorsements`),
  ),
  of('unendorse', 2, ['resident'], inState('accepted', 'executing'), ({ crowd }, walker, id) =>
    crowd.as(walker, 'DELETE', `/issues/${id}/endorsements`),
  ),
  // Of a village's: in a city community it is refused, whoever tries.
  of(
    'put it through four steps',
    1,
    ['secretary'],
    inState('accepted'),
    post(
      (id) => `/issues/${id}/four-steps`,
      () => ({ requestKey: randomUUID(), motion: 'people', motionBy: '几户邻居' }),
    ),
  ),
  of(
    'execute directly',
    5,
    ['gridWorker', 'committee'],
    inState('accepted'),
    post(
      (id) => `/issues/${id}/execute-directly`,
      (ground) => ({
        requestKey: randomUUID(),
        assigneeOrgUnitId: ground.crowd.community.propertyId,
        title: '修好它',
        dueOn: inDays(ground, 3 + ground.dice.below(20)),
      }),
    ),
  ),
];
