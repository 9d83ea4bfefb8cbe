import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nextStep, outOfOrder, type Day, type MeetingForm } from '@silin/shared';
import { ProblemError } from '../../../platform/http';
import { IssueEntity } from '../../issues';
import { Courses } from './courses';

type Taking = Readonly<{ communityId: string; form: MeetingForm; on: Day; meetingId?: string }>;

/** Whether a meeting may take these matters: none before the step in front of it was carried. */
@Injectable()
export class StepOrder {
  constructor(private readonly courses: Courses) {}

  /** With the matters locked, so that of two meetings planned at once the second sees the first. @throws ProblemError steps.out_of_order */
  async assertTurn(em: EntityManager, issues: readonly IssueEntity[], { communityId, form, on, meetingId }: Taking): Promise<void> {
    const rules = await this.courses.rules(em, communityId);
    for (const issue of issues) {
      const refused = outOfOrder(await this.courses.standing(em, issue, meetingId), form, on, rules);
      if (refused) throw new ProblemError('steps.out_of_order', refused);
    }
  }

  /** The first day on which a meeting may take all of them, not before `from`. @throws ProblemError steps.out_of_order for another reason than the day */
  async earliestOn(em: EntityManager, issues: readonly IssueEntity[], { communityId, form, on: from }: Taking): Promise<Day> {
    const rules = await this.courses.rules(em, communityId);
    let earliest = from;
    for (const issue of issues) {
      const standing = await this.courses.standing(em, issue);
      const mine = standing && (nextStep(standing, rules)?.earliestOn ?? null);
      if (mine !== null && mine > earliest) earliest = mine;
    }
    await this.assertTurn(em, issues, { communityId, form, on: earliest });
    return earliest;
  }
}
