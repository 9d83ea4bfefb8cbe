import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, CONVENERS, dayOf, extensionRange, lastDayToAsk, type DayRange, type ExtensionView, type Party } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { CommunityDirectory } from '../communities';
import { ExtensionEntity } from './extension.entity';
import type { TaskEntity } from './task.entity';

export type ExtensionPart = Readonly<{ extension: ExtensionView | null; extensionDays: DayRange | null; offered: readonly string[] }>;

/** What was asked for more days, and what of it waits for the reader. */
@Injectable()
export class ExtensionReader {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
  ) {}

  async page(em: EntityManager, actor: Actor, task: TaskEntity, parties: readonly Party[]): Promise<ExtensionPart> {
    const row = await em.findOneBy(ExtensionEntity, { taskId: task.taskId });
    const open = task.state === 'in_progress' && task.parkedOn === null;
    if (row) {
      const decides = open && row.state === 'asked' && row.askedBy !== actor.userId && hasRoleIn(actor, task.communityId, CONVENERS);
      return { extension: viewOf(row), extensionDays: null, offered: decides ? ['grantExtension', 'refuseExtension'] : [] };
    }
    const rules = await this.communities.settings(task.communityId, em);
    const inTime = dayOf(this.clock.now()) <= lastDayToAsk(task.dueOn, rules);
    const asks = open && inTime && parties.includes('assignee');
    return { extension: null, extensionDays: asks ? extensionRange(task.dueOn, rules) : null, offered: asks ? ['askExtension'] : [] };
  }

  async isPending(em: EntityManager, taskId: string): Promise<boolean> {
    return em.existsBy(ExtensionEntity, { taskId, state: 'asked' });
  }
}

function viewOf({ state, days, dueOnBefore, reason, askedAt, decidedAt, answer }: ExtensionEntity): ExtensionView {
  const dueOnAsked = addDays(dueOnBefore, days);
  const decided = { decidedAt: decidedAt?.toISOString() ?? null, answer: answer ?? '' };
  return { state, days, dueOnBefore, dueOnAsked, reason, askedAt: askedAt.toISOString(), ...decided };
}
