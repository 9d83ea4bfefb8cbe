import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { COMMUNITY_WORDS, dayOf, formRules } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { CommunityDirectory } from '../communities';
import { IssueEntity, IssueMoves } from '../issues';
import { AgendaItemEntity } from './agenda-item.entity';
import { assertAvailable, mattersOf } from './matters';
import type { MeetingEntity } from './meeting.entity';
import { whenAndWhere } from './notice-text';

/** Moves the matters of a meeting onto its agenda and off again. */
@Injectable()
export class AgendaMoves {
  constructor(
    private readonly moves: IssueMoves,
    private readonly communities: CommunityDirectory,
  ) {}

  /** All or none. @throws ProblemError meeting.issue_not_available */
  async putOn(em: EntityManager, meeting: MeetingEntity, issueIds: readonly string[], actor: Actor): Promise<void> {
    const { communityId, meetingId, venueId, form, startsAt } = meeting;
    await this.lock(em, issueIds);
    assertAvailable(communityId, issueIds, await mattersOf(em, issueIds));
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
  private async lock(em: EntityManager, issueIds: readonly string[]): Promise<void> {
    await em.find(IssueEntity, {
      select: { issueId: true },
      where: { issueId: In([...issueIds]) },
      order: { issueId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
