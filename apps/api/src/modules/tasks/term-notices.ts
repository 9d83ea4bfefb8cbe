import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayWords, type Day } from '@silin/shared';
import type { IssueEntity } from '../issues';
import { Notices } from '../notices';
import type { ExtensionEntity } from './extension.entity';
import { TaskAudience, titled, toMatter, toTask } from './task-audience';
import type { HeldTask } from './task-moves';

/** Who is told when the day of a task moves or comes near. Whoever raised the matter hears why (接诉即办条例 art. 15). */
@Injectable()
export class TermNotices {
  constructor(
    private readonly notices: Notices,
    private readonly audience: TaskAudience,
  ) {}

  async dueSoon(em: EntityManager, held: HeldTask): Promise<void> {
    const { task } = held;
    const onceKey = `task.dueSoon:${task.taskId}:${task.dueOn}`;
    const words = `${titled(held)}说好${dayWords(task.dueOn)}前办完。办好了请报办完；实在办不完，请早点申请延期。`;
    await this.notices.tellUsers(em, await this.audience.carriers(em, task), { onceKey, title: '快到日子了', words, link: toTask(held) });
  }

  async extensionAsked(em: EntityManager, held: HeldTask, { days, reason, extensionId }: ExtensionEntity): Promise<void> {
    const onceKey = `task.extensionAsked:${extensionId}`;
    const words = `${held.task.assigneeName}办${titled(held)}想延 ${days} 天：${reason}`;
    const conveners = await this.audience.conveners(em, held.task);
    await this.notices.tellUsers(em, conveners, { onceKey, title: '承办单位申请延期', words, link: toTask(held) });
  }

  async extensionDecided(em: EntityManager, held: HeldTask, extension: ExtensionEntity): Promise<void> {
    const { task } = held;
    const granted = extension.state === 'granted';
    const onceKey = `task.extensionDecided:${extension.extensionId}`;
    const title = granted ? '同意延期' : '没有同意延期';
    const answer = extension.answer ? `社区的答复：${extension.answer}` : '';
    const until = `最晚${dayWords(task.dueOn)}办完。`;
    const words = granted
      ? `${titled(held)}延了 ${extension.days} 天，${until}${answer}`
      : `${titled(held)}没有同意延期，还是${until}${answer}`;
    await this.notices.tellUsers(em, await this.audience.carriers(em, task), { onceKey, title, words, link: toTask(held) });
    const why = `${task.assigneeName}说：${extension.reason}`;
    const news = granted ? `${titled(held)}延了 ${extension.days} 天，${until}${why}` : `${titled(held)}想延期，社区没有同意，还是${until}`;
    await this.notices.tellFollowers(em, task.issueId, { onceKey, title, words: news, link: toMatter(held) });
  }

  async parked(em: EntityManager, held: HeldTask, until: Day, reason: string): Promise<void> {
    const { task } = held;
    const onceKey = `issue.parked:${task.issueId}:${held.issue.movedAt.getTime()}`;
    const words = `${titled(held)}暂时办不了，${dayWords(until)}接着办。原因：${reason}`;
    await this.notices.tellUsers(em, await this.audience.carriers(em, task), { onceKey, title: '先挂账', words, link: toTask(held) });
    await this.notices.tellFollowers(em, task.issueId, { onceKey, title: '先挂账', words, link: toMatter(held) });
  }

  async resumed(em: EntityManager, held: HeldTask): Promise<void> {
    const { task } = held;
    const onceKey = `issue.resumed:${task.issueId}:${held.issue.movedAt.getTime()}`;
    const words = `${titled(held)}接着办了，${task.assigneeName}最晚${dayWords(task.dueOn)}办完。`;
    await this.notices.tellUsers(em, await this.audience.staff(em, task), { onceKey, title: '接着办', words, link: toTask(held) });
    await this.notices.tellFollowers(em, task.issueId, { onceKey, title: '接着办', words, link: toMatter(held) });
  }

  async reopened(em: EntityManager, held: HeldTask, reason: string): Promise<void> {
    const { task } = held;
    const onceKey = `issue.reopened:${task.taskId}`;
    const words = `居民说${titled(held)}没有解决：${reason}。${task.assigneeName}重新办，最晚${dayWords(task.dueOn)}办完。`;
    await this.notices.tellUsers(em, await this.audience.staff(em, task), { onceKey, title: '居民说没解决', words, link: toTask(held) });
    await this.notices.tellFollowers(em, task.issueId, { onceKey, title: '居民说没解决', words, link: toMatter(held) });
  }

  /** To the other supporters: several of one mind are needed. */
  async reopeningWanted(
    em: EntityManager,
    issue: IssueEntity,
    supporters: readonly string[],
    voices: number,
    needed: number,
  ): Promise<void> {
    const onceKey = `issue.wantReopen:${issue.issueId}:${issue.closedAt?.getTime() ?? 0}`;
    const words = `有附议的邻居说${titled({ issue })}没有解决（${voices} 位，够 ${needed} 位就重新办）。您也觉得没解决，请进去说一声。`;
    await this.notices.tellUsers(em, supporters, { onceKey, title: '有邻居说没解决', words, link: { kind: 'issue', id: issue.issueId } });
  }
}
