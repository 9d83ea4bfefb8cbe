import { dayOf, daysBetween, type CarrierView } from '@silin/shared';
import { newId } from '../../platform/database';
import type { TaskEntity } from './task.entity';

export type NewTask = Pick<TaskEntity, 'communityId' | 'issueId' | 'resolutionId' | 'requestKey' | 'title' | 'dueOn'> &
  Readonly<{ carrier: CarrierView; reopensTaskId?: string }>;

/** Work as it is handed out. */
export function newTask(now: Date, { carrier, reopensTaskId = undefined, ...order }: NewTask): TaskEntity {
  return {
    ...order,
    taskId: newId(now),
    assigneeOrgUnitId: carrier.orgUnitId,
    assigneeName: carrier.name,
    state: 'assigned',
    assignedAt: now,
    termDays: daysBetween(dayOf(now), order.dueOn),
    ...{ deliveredAt: null, firstDeliveredAt: null, closedAt: null, reopenedAt: null },
    ...{
      overdueTold: false,
      haltedAt: null,
      lateOn: null,
      parkedOn: null,
      parkedDays: 0,
      sentBackCount: 0,
      reopensTaskId: reopensTaskId ?? null,
    },
  };
}
