import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, DECLINE_GROUNDS, HANDLERS, type DeclineGround } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { FollowingEntity, Notices, type NoticeText } from '../notices';
import { PeopleDirectory } from '../people';
import { unboundHolders } from './going-round';
import type { IssueEntity } from './issue.entity';

const SHOWN_REASON = 200;
const linkTo = ({ issueId }: Pick<IssueEntity, 'issueId'>) => ({ kind: 'issue', id: issueId }) as const;
/** A matter can be returned more than once, and each time is news. */
const keyOf = (issue: IssueEntity, what: string) => `issue:${issue.issueId}:${what}:${issue.movedAt.getTime()}`;
const clipped = (text: string) => ([...text].length > SHOWN_REASON ? `${[...text].slice(0, SHOWN_REASON).join('')}……` : text);

/** Who is told when a matter moves at its beginning, and in which words. */
@Injectable()
export class IssueNotices {
  constructor(
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
  ) {}

  /** To everyone who may take it in: neither its author nor whom it speaks of; where no handler is left, to the street. */
  async submitted(em: EntityManager, issue: IssueEntity, actor: Actor, intakeDays: number): Promise<void> {
    await this.notices.tellUsers(em, without(actor, await this.takersOf(em, issue)), {
      onceKey: keyOf(issue, 'submitted'),
      title: '有居民提了一件事',
      words: `「${issue.title}」，请在 ${intakeDays} 天内看一看。`,
      link: linkTo(issue),
    });
  }

  /** It is off the desk of whoever had to look at it. */
  async withdrawn(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<void> {
    await this.notices.tellUsers(em, without(actor, await this.takersOf(em, issue)), {
      onceKey: keyOf(issue, 'withdrawn'),
      title: '有一件事撤回了',
      words: `「${issue.title}」，提的人自己撤回了，不用再看。`,
      link: linkTo(issue),
    });
  }

  async accepted(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<void> {
    const words = `「${issue.publicTitle}」受理了。邻居们现在看得到，也可以附议。`;
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

  async referred(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<void> {
    const words = `「${issue.title}」转给${issue.holder ?? ''}办，可以打 ${issue.holderPhone ?? ''} 问进展。`;
    await this.tell(em, issue, actor, { onceKey: keyOf(issue, 'referred'), title: '您提的事转出去了', words });
  }

  /** To whoever followed the one that was merged; from now on they follow the other. */
  async merged(em: EntityManager, issue: IssueEntity, target: IssueEntity, actor: Actor): Promise<void> {
    const words = `「${issue.publicTitle ?? issue.title}」和「${target.publicTitle}」是一回事，并到一起办。以后的进展都告诉您，您也算附议。`;
    const text = { onceKey: keyOf(issue, 'merged'), title: '并到同类的事里了', words, link: linkTo(target) };
    await this.notices.tellFollowers(em, issue.issueId, text, [actor.userId]);
    await this.notices.tellUsers(em, await this.authorAccounts(em, target), {
      onceKey: keyOf(issue, 'absorbed'),
      title: '有邻居提了同样的事',
      words: `「${target.publicTitle}」，有一件同类的事并了进来，一起办。`,
      link: linkTo(target),
    });
  }

  async vouched(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<void> {
    const words = `「${issue.title}」工作人员收下了，正在看。认领了房屋，才能附议和验收。`;
    await this.tell(em, issue, actor, { onceKey: keyOf(issue, 'vouched'), title: '您提的事收下了', words });
  }

  /** To every account of the author. */
  async lookedUp(em: EntityManager, issue: IssueEntity, office: string, reason: string): Promise<void> {
    await this.notices.tellUsers(em, await this.authorAccounts(em, issue), {
      onceKey: `issue:${issue.issueId}:lookUp:${this.clock.now().getTime()}`,
      title: '有人查看了您是谁',
      words: `${office}查看了「${issue.publicTitle ?? issue.title}」是谁提的，写的理由是：${clipped(reason)}。点开能看到每一次。`,
      link: linkTo(issue),
    });
  }

  follow(em: EntityManager, issueId: string, userIds: readonly string[], because: 'author' | 'supporter'): Promise<void> {
    return this.notices.follow(em, issueId, userIds, because);
  }

  /** Only what came of the endorsement; somebody who was at the meeting keeps following. */
  async unfollow(em: EntityManager, issueId: string, userId: string): Promise<void> {
    await em.delete(FollowingEntity, { issueId, userId, because: 'supporter' });
  }

  /** Every account of whoever raised it; none where they have no phone here. */
  async authorAccounts(em: EntityManager, { authorPersonId, authorUserId }: IssueEntity): Promise<string[]> {
    if (authorPersonId === null) return authorUserId === null ? [] : [authorUserId];
    return (await this.people.userIdsOf([authorPersonId], em)).get(authorPersonId) ?? [];
  }

  private async takersOf(em: EntityManager, { issueId }: IssueEntity): Promise<string[]> {
    const day = dayOf(this.clock.now());
    const handlers = await unboundHolders(em, issueId, HANDLERS, day);
    const takers = handlers.length > 0 ? handlers : await unboundHolders(em, issueId, ['street_officer'], day);
    return [...(await this.people.userIdsOf(takers, em)).values()].flat();
  }

  private tell(em: EntityManager, issue: IssueEntity, actor: Actor, text: NoticeText): Promise<void> {
    return this.notices.tellFollowers(em, issue.issueId, { ...text, link: linkTo(issue) }, [actor.userId]);
  }
}

const without = ({ userId }: Actor, userIds: readonly string[]) => userIds.filter((one) => one !== userId);
