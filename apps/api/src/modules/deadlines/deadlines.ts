import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { dayOf, daysBetween, DEADLINE_KINDS, deadlineOf, type Day, type DeadlineKind } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { found } from '../../platform/http';
import { DeadlineEntity, type DeadlineCause, type DeadlineSubject } from './deadline.entity';
import { WorkDays } from './work-days';

export type SubjectRef = Readonly<{ subjectKind: DeadlineSubject; subjectId: string; kind: DeadlineKind }>;
export type NewDeadline = SubjectRef & Readonly<{ issueId: string | null; communityId: string }>;
/** So many days from today by the rule of its kind, or a day that somebody chose. */
type Term = Readonly<{ days: number } | { dueOn: Day }>;
type Row = Omit<DeadlineEntity, 'deadlineId' | 'setAt' | 'metAt' | 'cancelledAt'>;

/**
 * Deadlines as rows. Whoever sets, meets or moves one holds the lock of its subject, so that a subject has one open row of a kind at a time.
 * Its own event tells why; a subject that shows the day keeps a copy of it.
 */
@Injectable()
export class Deadlines {
  constructor(
    private readonly clock: Clock,
    private readonly workDays: WorkDays,
  ) {}

  /** From today on. One that was open is replaced. */
  async set(em: EntityManager, { subjectKind, subjectId, kind, issueId, communityId }: NewDeadline, term: Term): Promise<DeadlineEntity> {
    await this.cancel(em, { subjectKind, subjectId, kind });
    const beganOn = dayOf(this.clock.now());
    const subject = { subjectKind, subjectId, kind, issueId, communityId };
    return this.add(em, { ...subject, ...(await this.dated(em, kind, beganOn, term)), cause: 'set', movedFromId: null });
  }

  /** What had to be done is done, in time or late. */
  async meet(em: EntityManager, ref: SubjectRef): Promise<void> {
    await em.update(DeadlineEntity, openOf(ref), { metAt: this.clock.now() });
  }

  /** Nobody waits for it any more. */
  async cancel(em: EntityManager, ref: SubjectRef): Promise<void> {
    await em.update(DeadlineEntity, openOf(ref), { cancelledAt: this.clock.now() });
  }

  /** To a day that somebody chose, counted from when it first began. @throws ProblemError not_found where none is open */
  async moveTo(em: EntityManager, ref: SubjectRef, dueOn: Day): Promise<DeadlineEntity> {
    const before = found(await em.findOne(DeadlineEntity, { where: openOf(ref), lock: { mode: 'pessimistic_write' } }));
    return this.replace(em, before, { ...chosen(before.beganOn, dueOn), cause: 'moved' });
  }

  /** The open one of a subject, or the last that was met; null where there never was one. */
  async current(em: EntityManager, ref: SubjectRef): Promise<DeadlineEntity | null> {
    return (await this.currentOf(em, ref.subjectKind, ref.kind, [ref.subjectId])).get(ref.subjectId) ?? null;
  }

  /** The same for many at once. */
  async currentOf(
    em: EntityManager,
    subjectKind: DeadlineSubject,
    kind: DeadlineKind,
    subjectIds: readonly string[],
  ): Promise<Map<string, DeadlineEntity>> {
    if (subjectIds.length === 0) return new Map();
    const where = { subjectKind, kind, subjectId: In([...subjectIds]), cancelledAt: IsNull() };
    const rows = await em.find(DeadlineEntity, { where, order: { setAt: 'ASC', deadlineId: 'ASC' } });
    const openLast = [...rows.filter((row) => row.metAt !== null), ...rows.filter((row) => row.metAt === null)];
    return new Map(openLast.map((row) => [row.subjectId, row]));
  }

  async replace(
    em: EntityManager,
    before: DeadlineEntity,
    over: Readonly<Pick<Row, 'dueOn' | 'provisional' | 'cause'> & Partial<Pick<Row, 'days' | 'counting'>>>,
  ): Promise<DeadlineEntity> {
    const { deadlineId: movedFromId, setAt: _setAt, metAt: _metAt, cancelledAt: _cancelledAt, ...row } = before;
    await em.update(DeadlineEntity, { deadlineId: movedFromId }, { cancelledAt: this.clock.now() });
    return this.add(em, { ...row, ...over, movedFromId });
  }

  private async add(em: EntityManager, row: Row & Readonly<{ cause: DeadlineCause }>): Promise<DeadlineEntity> {
    const setAt = this.clock.now();
    const deadline: DeadlineEntity = { ...row, deadlineId: newId(setAt), setAt, metAt: null, cancelledAt: null };
    await em.insert(DeadlineEntity, deadline);
    return deadline;
  }

  private async dated(em: EntityManager, kind: DeadlineKind, beganOn: Day, term: Term) {
    if ('dueOn' in term) return { beganOn, ...chosen(beganOn, term.dueOn) };
    const { counting } = DEADLINE_KINDS[kind];
    return { beganOn, counting, days: term.days, ...deadlineOf(kind, beganOn, term.days, await this.workDays.calendar(em)) };
  }
}

/** A chosen day is what it is: no table moves it. */
const chosen = (beganOn: Day, dueOn: Day) =>
  ({ counting: 'calendar', days: daysBetween(beganOn, dueOn), dueOn, provisional: false }) as const;
const openOf = ({ subjectKind, subjectId, kind }: SubjectRef) => ({
  subjectKind,
  subjectId,
  kind,
  metAt: IsNull(),
  cancelledAt: IsNull(),
});
