import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, lastDayToReopen, NEVER_JUDGES, parkRange, type DayRange, type Party } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { CommunityDirectory } from '../communities';
import type { MatterParts } from '../issues';
import { Reopenings, type TaskEntity } from '../tasks';

export type Again = Readonly<{ parkDays: DayRange | null; reopenUntil: string | null; offered: readonly string[] }>;

/** What may still become of work that rests or has ended: between which days, until when, and by this reader. */
@Injectable()
export class Afterwards {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly reopenings: Reopenings,
  ) {}

  async of(em: EntityManager, actor: Actor, { issue, offered, parties }: MatterParts, tasks: readonly TaskEntity[]): Promise<Again> {
    const { parkDaysMax, reopenDays } = await this.communities.settings(issue.communityId, em);
    const today = dayOf(this.clock.now());
    const task = tasks.at(-1);
    const parkDays = task && offered.includes('park') ? parkRange(today, task.parkedDays, parkDaysMax) : null;
    if (issue.state !== 'closed' || issue.closedAt === null || !task) return { parkDays, reopenUntil: null, offered: [] };
    const reopenUntil = lastDayToReopen(dayOf(issue.closedAt), reopenDays);
    const mayJudge = actor.communityId === issue.communityId && isJudge(parties);
    if (!mayJudge || actor.personId === null) return { parkDays, reopenUntil, offered: [] };
    if (today > reopenUntil) return { parkDays, reopenUntil, offered: ['raiseAgain'] };
    const said = await this.reopenings.hasSaid(em, task.taskId, actor.personId);
    return { parkDays, reopenUntil, offered: said ? [] : ['reopen'] };
  }
}

function isJudge(parties: readonly Party[]): boolean {
  const barred = NEVER_JUDGES.some((party) => parties.includes(party));
  return !barred && (parties.includes('author') || parties.includes('supporter'));
}
