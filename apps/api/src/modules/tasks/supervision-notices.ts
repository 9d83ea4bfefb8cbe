import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, dayWords } from '@silin/shared';
import { Notices } from '../notices';
import type { ScrutinyEntity } from '../supervision';
import { TaskAudience, titled, toTask } from './task-audience';
import type { HeldTask } from './task-moves';

const SAID = { accept: '办好了', send_back: '还没办好' } as const;

/** Who is told when the supervision committee looks at delivered work. */
@Injectable()
export class SupervisionNotices {
  constructor(
    private readonly notices: Notices,
    private readonly audience: TaskAudience,
  ) {}

  async committeeLooks(em: EntityManager, held: HeldTask, reportId: string): Promise<void> {
    const words = `${titled(held)}报办完了，提出人和附议的邻居没有说定。请您约一位居民一起到现场看一看。`;
    const text = { onceKey: `task.supervise:${reportId}`, title: '请监督委员会去看', words, link: toTask(held) };
    await this.notices.tellUsers(em, await this.audience.supervisors(em, held.task), text);
  }

  /** The witness on their own phone; for a signed slip the other members. */
  async proposed(em: EntityManager, held: HeldTask, scrutiny: ScrutinyEntity, witnessUserIds: readonly string[]): Promise<void> {
    const { scrutinyId, verdict, channel, memberUserId } = scrutiny;
    const link = toTask(held);
    const onceKey = `task.scrutiny:${scrutinyId}`;
    if (channel === 'phone') {
      const words = `监督委员会说${titled(held)}${SAID[verdict]}，您一起去看过。是这样就请点「是这样」，不是就点「不是」。`;
      return this.notices.tellUsers(em, witnessUserIds, { onceKey, title: '请您确认', words, link });
    }
    const words = `监督委员会一位成员和居民看了${titled(held)}，居民签了字。请您核对签字单，点确认才算数。`;
    const others = (await this.audience.supervisors(em, held.task)).filter((userId) => userId !== memberUserId);
    return this.notices.tellUsers(em, others, { onceKey, title: '请核对签字单', words, link });
  }

  async disowned(em: EntityManager, held: HeldTask, { scrutinyId, memberUserId, proposedAt }: ScrutinyEntity): Promise<void> {
    const words = `${dayWords(dayOf(proposedAt))}您看${titled(held)}的那一份，对方说不是这样，没有算数。请再约一位居民去看。`;
    const text = { onceKey: `task.scrutinyDisowned:${scrutinyId}`, title: '没有确认', words, link: toTask(held) };
    await this.notices.tellUsers(em, [memberUserId], text);
  }
}
