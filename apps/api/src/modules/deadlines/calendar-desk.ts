import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { DEADLINE_KINDS, dayWords, faultsOfTable, recomputed, statutoryDays, type YearTable } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { Notices } from '../notices';
import { CalendarYearEntity } from './calendar-year.entity';
import { DeadlineEntity, type DeadlineSubject } from './deadline.entity';
import { Deadlines } from './deadlines';
import { WorkDays } from './work-days';

/** What keeps a copy of a day: its lock is taken before the deadline's, as everywhere else, and it hears in the same transaction that the day moved. */
export type DeadlineOwner = Readonly<{
  lock: (em: EntityManager, subjectId: string) => Promise<unknown>;
  moved: (em: EntityManager, deadline: DeadlineEntity) => Promise<void>;
}>;
export type Imported = Readonly<{ year: number; recomputed: number; moved: number }>;
const BATCH = 100;

/** Takes in the official days off of a year, and settles the deadlines that waited for them. */
@Injectable()
export class CalendarDesk {
  private readonly owners = new Map<DeadlineSubject, DeadlineOwner>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly workDays: WorkDays,
    private readonly deadlines: Deadlines,
    private readonly events: EventLog,
    private readonly notices: Notices,
  ) {}

  /** The module of the subject registers here. */
  ownedBy(subjectKind: DeadlineSubject, owner: DeadlineOwner): void {
    this.owners.set(subjectKind, owner);
  }

  /** Run twice it changes nothing more. @throws Error that names every fault of the table */
  async importYear({ year, source, off, worked }: YearTable): Promise<Imported> {
    const faults = faultsOfTable({ year, source, off, worked }, statutoryDays(year) ?? []);
    if (faults.length > 0) throw new Error(`the table of ${year} cannot be used: ${faults.join('; ')}`);
    const importedAt = this.clock.now();
    const row = { calendarYearId: newId(importedAt), year, source, off: [...off], worked: [...worked], importedAt };
    await this.dataSource.manager.insert(CalendarYearEntity, row);
    return { year, ...(await this.settleProvisional()) };
  }

  /** Row by row, each in its own transaction: what is interrupted is taken up by the next run. */
  private async settleProvisional(): Promise<Pick<Imported, 'recomputed' | 'moved'>> {
    const sum = { recomputed: 0, moved: 0 };
    for (let after = ''; ;) {
      const rows = await this.dataSource.manager.find(DeadlineEntity, {
        where: { provisional: true, metAt: IsNull(), cancelledAt: IsNull(), deadlineId: MoreThan(after) },
        order: { deadlineId: 'ASC' },
        take: BATCH,
      });
      for (const row of rows) {
        const outcome = await this.transactions.run((em) => this.settle(em, row));
        if (outcome !== 'unchanged') sum.recomputed += 1;
        if (outcome === 'moved') sum.moved += 1;
      }
      if (rows.length < BATCH) return sum;
      after = rows.at(-1)?.deadlineId ?? '';
    }
  }

  private async settle(
    em: EntityManager,
    { deadlineId, subjectKind, subjectId }: DeadlineEntity,
  ): Promise<'unchanged' | 'confirmed' | 'moved'> {
    await this.owners.get(subjectKind)?.lock(em, subjectId);
    const before = await em.findOne(DeadlineEntity, { where: { deadlineId }, lock: { mode: 'pessimistic_write' } });
    if (!before || before.metAt || before.cancelledAt) return 'unchanged';
    const anew = recomputed(before.kind, before, await this.workDays.calendar(em));
    const isMoved = anew.dueOn !== before.dueOn;
    if (!isMoved && anew.provisional) return 'unchanged';
    const after = await this.deadlines.replace(em, before, { ...anew, cause: 'recomputed' });
    await this.record(em, before, after);
    if (!isMoved) return 'confirmed';
    await this.owners.get(subjectKind)?.moved(em, after);
    await this.tell(em, after);
    return 'moved';
  }

  private async record(em: EntityManager, before: DeadlineEntity, after: DeadlineEntity): Promise<void> {
    const { subjectKind, issueId, communityId, kind } = after;
    const { title } = DEADLINE_KINDS[kind];
    await this.events.record(em, {
      aggregate: 'deadline',
      aggregateId: after.deadlineId,
      issueId,
      action: before.dueOn === after.dueOn ? 'confirm' : 'recompute',
      actorUserId: null,
      actorParty: 'clock',
      communityId,
      facts: { subjectKind, kind, from: before.dueOn, to: after.dueOn, words: `${title}的最后一天改到${dayWords(after.dueOn)}` },
    });
  }

  private async tell(em: EntityManager, { deadlineId, issueId, kind, dueOn }: DeadlineEntity): Promise<void> {
    // Of no matter: nobody follows it, and its owner tells whoever waits.
    if (issueId === null) return;
    await this.notices.tellFollowers(em, issueId, {
      onceKey: `deadline:${deadlineId}`,
      title: '日子往后挪了',
      words: `国家的放假安排公布了，${DEADLINE_KINDS[kind].title}的最后一天改到${dayWords(dueOn)}。`,
      link: { kind: 'issue', id: issueId },
    });
  }
}
