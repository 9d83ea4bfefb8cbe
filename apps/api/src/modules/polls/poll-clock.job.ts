import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { isHeldBack, openingFaultOf, OPENING_FAULTS } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { WorkDays } from '../deadlines';
import { periodWords } from './owners-words';
import { PaperCount } from './paper/paper-count';
import { PollCertifying } from './poll-certifying';
import { PollNotices } from './poll-notices';
import { rollElectorateOf } from './poll-procedure';
import { PollSteps } from './poll-steps';
import { PollVoiding } from './poll-voiding.service';
import { PollEntity } from './poll.entity';

const BATCH = 50;
const COUNTED = `
  SELECT p.pollId FROM poll p LEFT JOIN paper_confirmation c ON c.pollId = p.pollId
  WHERE p.state = 'counting' AND p.method = 'ballots' AND (c.pollId IS NOT NULL OR NOT EXISTS (SELECT 1 FROM paper_ballot b WHERE b.pollId = p.pollId))
  ORDER BY p.closesAt, p.pollId LIMIT ?`;

/**
 * Opens a dated poll when its hour has come, or sets it aside where its roll or its item is not what its pack and its notice say; closes,
 * counts and certifies it when its last day has ended, or with paper when a witness has confirmed what was read. Each is one transaction under the poll's lock that looks at the state again: run
 * twice, by two processes or after one was killed in the middle, it happens once.
 */
@Injectable()
export class PollClock implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: DueJobs,
    private readonly steps: PollSteps,
    private readonly certifying: PollCertifying,
    private readonly notices: PollNotices,
    private readonly voiding: PollVoiding,
    private readonly paper: PaperCount,
    private readonly workDays: WorkDays,
  ) {}

  onModuleInit(): void {
    this.jobs.register('polls.open', (now) => this.openDue(now));
    this.jobs.register('polls.certify', (now) => this.certifyDue(now));
    this.jobs.register('polls.certify-counted', () => this.certifyCounted());
  }

  async openDue(now: Date): Promise<void> {
    await forEach(await this.due({ state: 'announced', opensAt: LessThanOrEqual(now) }), (pollId) => this.open(pollId, now));
  }

  async certifyDue(now: Date): Promise<void> {
    await forEach(await this.due({ state: 'open', closesAt: LessThanOrEqual(now) }), (pollId) => this.certify(pollId, now));
  }

  /** Those of which nothing is left: one whose envelopes are still being read is not looked at every minute, and none on a day that is provisional. */
  async certifyCounted(): Promise<void> {
    if (!(await this.workDays.mayCertifyToday())) return;
    const rows = await this.dataSource.manager.query<{ pollId: string }[]>(COUNTED, [BATCH]);
    await forEach(
      rows.map(({ pollId }) => pollId),
      (pollId) => this.certifyOne(pollId),
    );
  }

  private async certifyOne(pollId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      if (poll.state === 'counting' && !isHeldBack(await this.paper.holdback(em, pollId)))
        await this.certifying.certifyCounted(em, poll, null);
    });
  }

  private async due(where: FindOptionsWhere<PollEntity>): Promise<string[]> {
    const rows = await this.dataSource.manager.find(PollEntity, { where, select: { pollId: true }, order: { pollId: 'ASC' }, take: BATCH });
    return rows.map((row) => row.pollId);
  }

  private async open(pollId: string, now: Date): Promise<void> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      const { state, opensAt, closesAt } = poll;
      if (state !== 'announced' || opensAt === null || closesAt === null || opensAt > now) return;
      const fault = openingFaultOf({ ...poll, rollElectorate: rollElectorateOf(poll) });
      if (fault) return this.voiding.voidIn(em, poll, OPENING_FAULTS[fault], null);
      const facts = { words: `${poll.rollSize} 位业主表决，${periodWords(opensAt, closesAt)}`, roll: poll.rollSize };
      await this.steps.take(em, poll, { action: 'open', actor: null, facts });
      await this.notices.opened(em, poll);
    });
  }

  private async certify(pollId: string, now: Date): Promise<void> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      // A vote in the room has no end until its chair gives it one.
      if (poll.state !== 'open' || poll.closesAt === null || poll.closesAt > now) return;
      await this.certifying.close(em, poll, null, poll.closesAt);
    });
  }
}

/** One poll that cannot be counted must not keep the others from being counted; it is told of at the end. */
async function forEach(pollIds: readonly string[], act: (pollId: string) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  for (const pollId of pollIds) await act(pollId).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} polls are still due`);
}
