import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DECLINE_GROUNDS, HANDLERS, type DeclineGround } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { FollowingEntity, Notices, type NoticeText } from '../notices';
import { PeopleDirectory } from '../people';
import type { IssueEntity } from './issue.entity';

const SHOWN_REASON = 200;
const linkTo = ({ issueId }: IssueEntity) => ({ kind: 'issue', id: issueId }) as const;
/** A matter can be returned more than once, and each time is news. */
const keyOf = (issue: IssueEntity, what: string) => `issue:${issue.issueId}:${what}:${issue.movedAt.getTime()}`;
const clipped = (text: string) => ([...text].length > SHOWN_REASON ? `${[...text].slice(0, SHOWN_REASON).join('')}……` : text);

/** Who is told when a matter moves at its beginning, and in which words. */
@Injectable()
export class IssueNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
  ) {}

  /** To everyone who may take it in, except its author. */
  async submitted(em: EntityManager, issue: IssueEntity, actor: Actor, intakeDays: number): Promise<void> {
    const holders = await this.people.personsWithRoles(issue.communityId, HANDLERS, em);
    const userIds = holders.flatMap((holder) => holder.userIds).filter((userId) => userId !== actor.userId);
    await this.notices.tellUsers(em, userIds, {
      onceKey: keyOf(issue, 'submitted'),
      title: '有居民提了一件事',
      words: `「${issue.title}」，请在 ${intakeDays} 天内看一看。`,
      link: linkTo(issue),
    });
  }

  async accepted(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<void> {
    const words = `「${issue.publicTitle}」社区受理了。邻居们现在看得到，也可以附议。`;
    await this.tell(em, issue, actor, { onceKey: keyOf(issue, 'accepted'), title: '您提的事受理了', words });
  }

  async returned(em: EntityManager, issue: IssueEntity, actor: Actor, reason: string): Promise<void> {
    const words = `「${issue.title}」还缺一点情况：${clipped(reason)}`;
    await this.tell(em, issue, actor, { onceKey: keyOf(issue, 'returned'), title: '请您补充几句', words });
  }

  async declined(em: EntityManager, issue: IssueEntity, actor: Actor, ground: DeclineGround): Promise<void> {
    const words = `「${issue.title}」没有受理：${DECLINE_GROUNDS[ground]}。`;
    await this.tell(em, issue, actor, { onceKey: keyOf(issue, 'declined'), title: '您提的事没有受理', words });
  }

  follow(em: EntityManager, issueId: string, actor: Actor, because: 'author' | 'supporter'): Promise<void> {
    return this.notices.follow(em, issueId, [actor.userId], because);
  }

  /** Only what came of the endorsement; somebody who was at the meeting keeps following. */
  async unfollow(em: EntityManager, issueId: string, userId: string): Promise<void> {
    await em.delete(FollowingEntity, { issueId, userId, because: 'supporter' });
  }

  private tell(em: EntityManager, issue: IssueEntity, actor: Actor, text: NoticeText): Promise<void> {
    return this.notices.tellFollowers(em, issue.issueId, { ...text, link: linkTo(issue) }, [actor.userId]);
  }
}
