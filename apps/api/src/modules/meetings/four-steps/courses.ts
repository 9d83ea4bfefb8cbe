import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  dayOf,
  LAST_STEP,
  NO_STEPS_RULES,
  standingOf,
  STEP_FORMS,
  stepOf,
  type AgendaOutcome,
  type MeetingForm,
  type StepHeld,
  type StepReturn,
  type StepStanding,
  type StepsRules,
} from '@silin/shared';
import { IssueEntity } from '../../issues';
import { StepReturnEntity } from './step-return.entity';
import { StepsRulesEntity } from './steps-rules.entity';

type HeldRow = Readonly<{ form: MeetingForm; meetingId: string; startsAt: Date; endedAt: Date | null; outcome: AgendaOutcome | null }>;

/** Where a matter stands on the way of 四议两公开: read from its meetings, never kept beside them. */
@Injectable()
export class Courses {
  /**
   * Null for a matter that is not on this way. Called with the row of the matter locked, it holds until the transaction ends.
   * @param exceptMeetingId a meeting that is being put off or on again, and is no reason against itself
   */
  async standing(em: EntityManager, issue: IssueEntity, exceptMeetingId?: string): Promise<StepStanding | null> {
    if (issue.stepsSince === null) return null;
    const { issueId, stepsSince } = issue;
    const held = (await this.held(em, issueId, stepsSince)).filter(({ meetingId }) => meetingId !== exceptMeetingId);
    const sentBack = await em.find(StepReturnEntity, { where: { issueId }, order: { at: 'ASC', stepReturnId: 'ASC' } });
    const returns = sentBack.map(({ toStep, at }) => ({ toStep, at: at.toISOString() }));
    return standingOf({ held, returns: [...returns, ...(await this.undone(em, issueId))] });
  }

  async rules(em: EntityManager, communityId: string): Promise<StepsRules> {
    const row = await em.findOneBy(StepsRulesEntity, { communityId });
    return row ? { gapDays: row.gapDays, totalDays: row.totalDays } : NO_STEPS_RULES;
  }

  /** A decision that was revoked, or is to be talked over anew, is made anew by a meeting of the last step. */
  private async undone(em: EntityManager, issueId: string): Promise<StepReturn[]> {
    const rows = await em.query<{ at: Date }[]>(
      "SELECT at FROM event WHERE issueId = ? AND aggregate = 'issue' AND action IN ('revert', 'redeliberate') ORDER BY at",
      [issueId],
    );
    return rows.map(({ at }) => ({ toStep: LAST_STEP, at: at.toISOString() }));
  }

  /** What was put off or called off before anything came of it was no step. */
  private async held(em: EntityManager, issueId: string, since: Date): Promise<StepHeld[]> {
    const rows = await em.query<HeldRow[]>(
      `SELECT m.form, m.meetingId, m.startsAt, a.endedAt, a.outcome FROM agenda_item a JOIN meeting m ON m.meetingId = a.meetingId
       WHERE a.issueId = ? AND m.form IN (?) AND (a.outcome IS NOT NULL OR m.state IN ('planned', 'announced', 'in_session'))
         AND (a.endedAt IS NULL OR a.endedAt >= ?)
       ORDER BY m.startsAt, m.meetingId`,
      [issueId, STEP_FORMS, since],
    );
    return rows.flatMap(({ form, meetingId, startsAt, endedAt, outcome }) => {
      const step = stepOf(form);
      return step === null ? [] : [{ step, form, meetingId, at: (endedAt ?? startsAt).toISOString(), on: dayOf(startsAt), outcome }];
    });
  }
}
