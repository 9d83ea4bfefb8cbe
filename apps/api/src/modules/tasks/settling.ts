import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, dayOf, daysBetween, type Party } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { Deadlines } from '../deadlines';
import { IssueMoves } from '../issues';
import { ResultDuty } from '../results';
import { Ratings, Voices, type NewVoice } from '../supervision';
import { TaskTerm } from './task-term';
import { Reports } from './reports';
import { TaskMoves, type HeldTask } from './task-moves';
import { TaskNotices } from './task-notices';
import type { TaskEntity } from './task.entity';

/** What residents say of delivered work: stars come with acceptance; words are the comment, or the reason for sending back. */
export type Verdict = Pick<NewVoice, 'verdict' | 'stars' | 'words'>;
/** Facts that the record keeps of it beside the words. */
type Settled = Verdict & Readonly<{ facts?: Record<string, unknown> }>;
type Judge = 'author' | 'supporter' | 'supervision_committee';
/** `personId` of who judged alone; null where several did, or the committee with a witness. */
export type HeldByJudge = HeldTask & Readonly<{ personId: string | null }>;
type Opinion = Pick<NewVoice, 'personId' | 'stars' | 'words'>;

/** Carries out what residents decided: task and matter close or go back together. */
@Injectable()
export class Settling {
  constructor(
    private readonly clock: Clock,
    private readonly issues: IssueMoves,
    private readonly ratings: Ratings,
    private readonly voices: Voices,
    private readonly moves: TaskMoves,
    private readonly reports: Reports,
    private readonly notices: TaskNotices,
    private readonly term: TaskTerm,
    private readonly deadlines: Deadlines,
    private readonly results: ResultDuty,
  ) {}

  async settle(em: EntityManager, actor: Actor, held: HeldByJudge, verdict: Settled, as: Judge): Promise<void> {
    await this.deadlines.meet(em, { subjectKind: 'task', subjectId: held.task.taskId, kind: 'acceptance' });
    if (verdict.verdict === 'accept') await this.close(em, actor, held, verdict, as);
    else await this.sendBack(em, actor, held, verdict, as);
  }

  private async close(em: EntityManager, actor: Actor, held: HeldByJudge, verdict: Settled, as: Judge): Promise<void> {
    const { task, personId } = held;
    const closedAt = this.clock.now();
    const facts = { stars: verdict.stars, words: verdict.stars === null ? '' : `打了 ${verdict.stars} 颗星`, ...verdict.facts };
    await this.moves.move(em, task, { action: 'acceptWork', actor, parties: [as], facts, patch: { closedAt } });
    const patch = { closedAt, holder: null, holderPhone: null, dueOn: null };
    const issue = await this.issues.move(em, task.issueId, { action: 'close', actor, patch, also: rightOf(as) });
    await this.results.closed(em, issue);
    const mine = as === 'author' && personId !== null ? [{ ...verdict, personId }] : [];
    // Supporters who accepted have given their stars with their voice, the deciding one among them.
    const { reportId } = found(await this.reports.lastDelivery(em, task.taskId));
    await this.keepRatings(em, task, [...mine, ...(await this.voices.ofDelivery(em, reportId))]);
    await this.notices.closed(em, { task, issue }, actor);
  }

  private async keepRatings(em: EntityManager, { taskId, communityId }: TaskEntity, opinions: readonly Opinion[]): Promise<void> {
    for (const { personId, stars, words } of opinions) {
      if (stars !== null) await this.ratings.add(em, { taskId, communityId, personId, stars, comment: words });
    }
  }

  /** The days that residents took to judge are not counted against the carrier; a delay before the delivery stays one. */
  private async sendBack(em: EntityManager, actor: Actor, { task, issue }: HeldTask, { words, facts }: Settled, as: Judge): Promise<void> {
    const daysJudged = task.deliveredAt === null ? 0 : daysBetween(dayOf(task.deliveredAt), dayOf(this.clock.now()));
    const dueOn = addDays(task.dueOn, daysJudged);
    const step = { action: 'sendBack', actor, given: ['reason'], reason: words ?? '', facts: { dueOn, ...facts } } as const;
    const sentBackCount = task.sentBackCount + 1;
    await this.moves.move(em, task, { ...step, parties: [as], patch: { dueOn, deliveredAt: null, sentBackCount } });
    await this.term.set(em, task);
    const holder = task.assigneeName;
    const patch = { sentBackCount: issue.sentBackCount + 1, holder, holderPhone: await this.moves.phoneOf(em, task), dueOn };
    const moved = await this.issues.move(em, task.issueId, { ...step, patch, also: rightOf(as) });
    await this.notices.sentBack(em, { task, issue: moved }, actor);
  }
}

/** A witness who confirms lets the committee act, without being of it. */
const rightOf = (as: Judge): readonly Party[] => (as === 'supervision_committee' ? [as] : []);
