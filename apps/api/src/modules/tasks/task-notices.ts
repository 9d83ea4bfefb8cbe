import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayWords } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { IssueNotices } from '../issues';
import { Notices } from '../notices';
import { TaskAudience, titled, toMatter, toTask } from './task-audience';
import type { HeldTask } from './task-moves';

/** One assignment: a task that is handed out again is news again. */
const assignmentOf = ({ task }: HeldTask) => `${task.taskId}:${task.assignedAt.getTime()}`;

/** Who is told what about a task. Every key names one happening, so nobody hears of it twice. */
@Injectable()
export class TaskNotices {
  constructor(
    private readonly notices: Notices,
    private readonly audience: TaskAudience,
    private readonly matters: IssueNotices,
  ) {}

  /** `exceptUserIds`: followers who hear of it in other words. */
  async assigned(em: EntityManager, held: HeldTask, exceptUserIds: readonly string[] = []): Promise<void> {
    const { task } = held;
    const onceKey = `task.assigned:${assignmentOf(held)}`;
    const until = `最晚${dayWords(task.dueOn)}办完`;
    const words = `${titled(held)}：${task.title}，${until}。请接手；不归您单位办的，请写明理由退回。`;
    await this.notices.tellUsers(em, await this.audience.carriers(em, task), {
      onceKey,
      title: '有一件事派给您单位',
      words,
      link: toTask(held),
    });
    const news = `${titled(held)}交给${task.assigneeName}办，${until}。`;
    const text = { onceKey: `${onceKey}:f`, title: '派工了', words: news, link: toMatter(held) };
    await this.notices.tellFollowers(em, task.issueId, text, exceptUserIds);
  }

  async accepted(em: EntityManager, held: HeldTask): Promise<void> {
    const onceKey = `task.accepted:${assignmentOf(held)}`;
    const words = `${held.task.assigneeName}接手了${titled(held)}，最晚${dayWords(held.task.dueOn)}办完。`;
    await this.notices.tellFollowers(em, held.task.issueId, { onceKey, title: '开始办了', words, link: toMatter(held) });
  }

  async disputed(em: EntityManager, held: HeldTask): Promise<void> {
    const onceKey = `task.disputed:${assignmentOf(held)}`;
    const words = `${held.task.assigneeName}说${titled(held)}不归它办，请看理由，另派一家。`;
    const news = `${held.task.assigneeName}说${titled(held)}不归它办，社区核对以后会重新派。`;
    const told = { onceKey: `${onceKey}:f`, title: '承办单位有异议', words: news, link: toMatter(held) };
    await this.notices.tellFollowers(em, held.task.issueId, told);
    await this.notices.tellUsers(em, await this.audience.conveners(em, held.task), {
      onceKey,
      title: '派工被退回',
      words,
      link: toTask(held),
    });
  }

  async progressed(em: EntityManager, held: HeldTask, reportId: string): Promise<void> {
    const words = `${held.task.assigneeName}报了${titled(held)}的进展，点开看照片。`;
    const onceKey = `task.progress:${reportId}`;
    await this.notices.tellFollowers(em, held.task.issueId, { onceKey, title: '有新进展', words, link: toMatter(held) });
  }

  async delivered(em: EntityManager, held: HeldTask, reportId: string, judgeUntil: string): Promise<void> {
    const { task, issue } = held;
    const onceKey = `task.delivered:${reportId}`;
    const words = `${task.assigneeName}说${titled(held)}办完了。办没办好由您说了算，请在${dayWords(judgeUntil)}前看一看。`;
    const author = await this.matters.authorAccounts(em, issue);
    await this.notices.tellUsers(em, author, { onceKey, title: '请您验收', words, link: toTask(held) });
    const news = `${task.assigneeName}说${titled(held)}办完了，等提出人验收。`;
    const text = { onceKey: `${onceKey}:f`, title: '报办完了', words: news, link: toMatter(held) };
    await this.notices.tellFollowers(em, task.issueId, text, author);
  }

  async supportersMayJudge(em: EntityManager, held: HeldTask, reportId: string, voices: number): Promise<void> {
    const words = `${titled(held)}报办完了，提出人还没有表态。${voices} 位附议的邻居说法一致就算数，请您看一看。`;
    const text = { onceKey: `task.judge:${reportId}`, title: '请您帮着验收', words, link: toTask(held) };
    await this.notices.tellUsers(em, await this.audience.supporters(em, held.task), text);
  }

  async sentBack(em: EntityManager, held: HeldTask, actor: Actor): Promise<void> {
    const { task, issue } = held;
    const onceKey = `task.sentBack:${task.taskId}:${issue.sentBackCount}`;
    const words = `居民看了${titled(held)}，说还没办好，请重新办，最晚${dayWords(task.dueOn)}办完。`;
    const staff = await this.audience.staff(em, task);
    await this.notices.tellUsers(em, staff, { onceKey, title: '居民退回重办', words, link: toTask(held) });
    const news = `居民说${titled(held)}还没办好，退回${task.assigneeName}重新办。`;
    const text = { onceKey: `${onceKey}:f`, title: '退回重办', words: news, link: toMatter(held) };
    await this.notices.tellFollowers(em, task.issueId, text, [actor.userId]);
  }

  async closed(em: EntityManager, held: HeldTask, actor: Actor): Promise<void> {
    const onceKey = `task.closed:${held.task.taskId}`;
    const words = `${titled(held)}办好了，居民点了头。`;
    await this.notices.tellUsers(em, await this.audience.carriers(em, held.task), {
      onceKey,
      title: '居民验收通过',
      words,
      link: toTask(held),
    });
    const news = `${words}您也可以评一评。`;
    const text = { onceKey: `${onceKey}:f`, title: '办好了', words: news, link: toTask(held) };
    await this.notices.tellFollowers(em, held.task.issueId, text, [actor.userId]);
  }

  async overdue(em: EntityManager, held: HeldTask): Promise<void> {
    const { task } = held;
    const onceKey = `task.overdue:${task.taskId}:${task.dueOn}`;
    const words = `${titled(held)}应在${dayWords(task.dueOn)}办完，${task.assigneeName}还没有报办完。`;
    const staff = await this.audience.staff(em, task);
    await this.notices.tellUsers(em, staff, { onceKey, title: '到期还没办完', words, link: toTask(held) });
    // The same key: a convener who follows the matter hears of it once.
    await this.notices.tellFollowers(em, task.issueId, { onceKey, title: '到期还没办完', words, link: toMatter(held) });
  }
}
