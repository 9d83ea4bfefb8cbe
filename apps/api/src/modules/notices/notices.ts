import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { Outbox } from '../../platform/outbox';
import { FollowingEntity } from './following.entity';
import { NoticeEntity } from './notice.entity';

/** One message. `onceKey` names its cause: the same cause reaches a person once. Words carry no names. */
export type NoticeText = Readonly<{
  onceKey: string;
  title: string;
  words: string;
  link?: Readonly<{ kind: NonNullable<NoticeEntity['linkKind']>; id: string }>;
}>;
type ToUsers = NoticeText & Readonly<{ userIds: readonly string[] }>;
type ToFollowers = NoticeText & Readonly<{ issueId: string; exceptUserIds: readonly string[] }>;

const TO_USERS = 'notice.users';
const TO_FOLLOWERS = 'notice.followers';
const CHUNK = 500;

/** Tells people, after the change that caused it has been committed (outbox), in their inbox. */
@Injectable()
export class Notices implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<ToUsers>(TO_USERS, (em, message) => this.deliver(em, message.userIds, message));
    this.outbox.on<ToFollowers>(TO_FOLLOWERS, async (em, message) => {
      const rows = await em.find(FollowingEntity, { where: { issueId: message.issueId } });
      await this.deliver(
        em,
        rows.map((row) => row.userId).filter((userId) => !message.exceptUserIds.includes(userId)),
        message,
      );
    });
  }

  async tellUsers(em: EntityManager, userIds: readonly string[], text: NoticeText): Promise<void> {
    if (userIds.length > 0) await this.outbox.add(em, TO_USERS, { ...text, userIds: [...new Set(userIds)] });
  }

  /** Author, supporters and attendees; who follows is read when the message goes out. */
  async tellFollowers(em: EntityManager, issueId: string, text: NoticeText, exceptUserIds: readonly string[] = []): Promise<void> {
    await this.outbox.add(em, TO_FOLLOWERS, { ...text, issueId, exceptUserIds: [...exceptUserIds] });
  }

  async follow(em: EntityManager, issueId: string, userIds: readonly string[], because: FollowingEntity['because']): Promise<void> {
    const since = this.clock.now();
    const rows = [...new Set(userIds)].map((userId) => ({ issueId, userId, because, since }));
    if (rows.length > 0) await em.createQueryBuilder().insert().into(FollowingEntity).values(rows).orIgnore().execute();
  }

  /** Who follows any of these matters. */
  async followersOf(em: EntityManager, issueIds: readonly string[]): Promise<string[]> {
    if (issueIds.length === 0) return [];
    const rows = await em.findBy(FollowingEntity, { issueId: In([...issueIds]) });
    return [...new Set(rows.map((row) => row.userId))];
  }

  /** Whether one of these accounts (of the same person) follows the matter. */
  async follows(em: EntityManager, issueId: string, userIds: readonly string[]): Promise<boolean> {
    return userIds.length > 0 && (await em.existsBy(FollowingEntity, { issueId, userId: In([...userIds]) }));
  }

  private async deliver(em: EntityManager, userIds: readonly string[], { onceKey, title, words, link }: NoticeText): Promise<void> {
    const at = this.clock.now();
    for (let from = 0; from < userIds.length; from += CHUNK) {
      const rows = userIds.slice(from, from + CHUNK).map((userId) => ({
        noticeId: newId(at),
        userId,
        onceKey,
        title,
        words,
        linkKind: link?.kind ?? null,
        linkId: link?.id ?? null,
        at,
        readAt: null,
      }));
      await em.createQueryBuilder().insert().into(NoticeEntity).values(rows).orIgnore().execute();
    }
  }
}
