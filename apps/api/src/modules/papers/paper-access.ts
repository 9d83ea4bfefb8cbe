import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formRules, hostsOf, paperRules, type Paper } from '@silin/shared';
import { belongsTo, hasRoleIn, type Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { found, notFound } from '../../platform/http';
import { hearsWords, MeetingEntity, MeetingSteps, seen } from '../meetings';

/** Which papers of a meeting somebody may have, and the record of who took names. */
@Injectable()
export class PaperAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: MeetingSteps,
  ) {}

  /** For who belongs to its community: a paper costs more than a page. @throws ProblemError not_found, also for one that is only planned, except to conveners */
  async meeting(em: EntityManager, meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = seen(await em.findOneBy(MeetingEntity, { meetingId }), actor);
    if (!belongsTo(actor, meeting.communityId)) throw notFound();
    return meeting;
  }

  /** For who handles matters of its community; to anybody else it does not exist. @throws ProblemError not_found */
  async staffMeeting(em: EntityManager, meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = found(await em.findOneBy(MeetingEntity, { meetingId }));
    if (!this.isStaff(meeting, actor)) throw notFound();
    return meeting;
  }

  isStaff({ communityId, form }: MeetingEntity, actor: Actor): boolean {
    return hasRoleIn(actor, communityId, hostsOf(form)) && hearsWords({ communityId, form }, actor);
  }

  /** In the order in which a meeting leaves them. */
  papersFor(meeting: MeetingEntity, actor: Actor): readonly Paper[] {
    const isStaff = this.isStaff(meeting, actor);
    if (!hearsWords(meeting, actor)) return [];
    return formRules(meeting.form).papers.filter((paper) => isStaff || paperRules(paper).readers === 'neighbours');
  }

  /** Before they are handed out. */
  async recordNames(meeting: MeetingEntity, actor: Actor, papers: readonly Paper[]): Promise<void> {
    await this.transactions.run((em) => this.steps.note(em, meeting, { action: 'takePapers', actor, facts: { papers } }));
  }
}

/** On these stand names. */
export const NAMING: readonly Paper[] = ['sign_in'];
