import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { COMMUNITY_WORDS, dayOf, formRules, keepsMatters } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { CommunityDirectory } from '../communities';
import { IssueEntity, IssueMoves } from '../issues';
import { AgendaItemEntity } from './agenda-item.entity';
import { assertAvailable, inOwnersVote, mattersOf } from './matters';
import type { MeetingEntity } from './meeting.entity';
import { whenAndWhere } from './notice-text';
import { StepOrder } from './four-steps/step-order';

/** Moves the matters of a meeting onto its agenda and off again. */
@Injectable()
export class AgendaMoves {
  constructor(
    private readonly moves: IssueMoves,
    private readonly communities: CommunityDirectory,
    private readonly order: StepOrder,
  ) {}

  /** All or none; of a form that leaves matters where they are, nothing but that it may be had. @throws ProblemError meeting.issue_not_available | steps.out_of_order */
  async putOn(em: EntityManager, meeting: MeetingEntity, issueIds: readonly string[], actor: Actor): Promise<void> {
    const { communityId, meetingId, venueId, form, startsAt } = meeting;
    const issues = await this.lock(em, issueIds);
    assertAvailable({ communityId, form, voting: await inOwnersVote(em, issueIds) }, issueIds, await mattersOf(em, issueIds));
    if (keepsMatters(form)) return;
    await this.order.assertTurn(em, issues, { communityId, form, on: dayOf(startsAt), meetingId });
    const { name: venueName } = await this.communities.venue(communityId, venueId, em);
    for (const issueId of issueIds) {
      await this.moves.move(em, issueId, {
        action: 'putOnAgenda',
        actor,
        facts: { meetingId, words: whenAndWhere({ form, startsAt, venueName }) },
        patch: { holder: formRules(form).title, holderPhone: null, dueOn: dayOf(startsAt) },
      });
    }
  }

  async takeOff(em: EntityManager, meeting: MeetingEntity, reason: string, actor: Actor): Promise<void> {
    if (keepsMatters(meeting.form)) return;
    const patch = await this.backWithCommittee(em, meeting.communityId);
    for (const issueId of await this.issuesOf(em, meeting.meetingId)) {
      await this.moves.move(em, issueId, {
        action: 'takeOffAgenda',
        actor,
        given: ['reason'],
        reason,
        facts: { meetingId: meeting.meetingId },
        patch,
      });
    }
  }

  /** Who has a matter that no meeting and no carrier has. */
  async backWithCommittee(em: EntityManager, communityId: string): Promise<Pick<IssueEntity, 'holder' | 'holderPhone' | 'dueOn'>> {
    const { name, kind } = await this.communities.community(communityId, em);
    return { holder: `${name}${COMMUNITY_WORDS[kind].committee}`, holderPhone: null, dueOn: null };
  }

  async issuesOf(em: EntityManager, meetingId: string): Promise<string[]> {
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    return items.map((item) => item.issueId);
  }

  /** In one order for everybody, so that two meetings that want the same matters do not wait for each other. */
  private lock(em: EntityManager, issueIds: readonly string[]): Promise<IssueEntity[]> {
    return em.find(IssueEntity, {
      where: { issueId: In([...issueIds]) },
      order: { issueId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
