import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  REGISTER_LIMITS,
  registerDayFault,
  type BadRow,
  type ParkingCounts,
  type RegisterImportView,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { DueJobs } from '../../../platform/outbox';
import { Sealer } from '../../../platform/storage';
import { CommunityDirectory, OrgUnitEntity } from '../../communities';
import { parseRegisterFile, type ParsedRegister } from '../register-file';
import { RegisterImportEntity } from '../register-import.entity';
import { planRegister, type RegisterChanges, type RegisterPlan } from './register-plan';
import { registerState } from './register-state';
import { RegisterWriter } from './register-writer';
import type { RegisterUpload } from './uploaded-register.decorator';
import { openRows, sealRows } from './waiting-rows';

const FILE_NAME_MAX = 120;
const NO_PARKING: ParkingCounts = { new: 0, changed: 0, unchanged: 0, areaCm2: 0 };
const DAY_MS = 86_400_000;

type Wanted = Readonly<{ estateId: string; effectiveOn: string | undefined }>;
type Scope = Readonly<{ communityId: string; estateId: string; effectiveOn: string }>;

/** A register comes in twice: once to be looked at, once to be written. Between the two nothing has changed. */
@Injectable()
export class RegisterImportService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly jobs: DueJobs,
    private readonly communities: CommunityDirectory,
    private readonly writer: RegisterWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register('register.forget', (now) => this.forget(now));
  }

  /** @throws ProblemError not_found | register.older_than_last | register.day_too_far | register.file_unreadable */
  async check(communityId: string, { estateId, effectiveOn }: Wanted, upload: RegisterUpload, actor: Actor): Promise<RegisterImportView> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    const estate = await this.communities.estate(estateId);
    if (estate?.communityId !== communityId) throw notFound();
    const on = effectiveOn ?? dayOf(this.clock.now());
    await this.refuseDay(this.dataSource.manager, estateId, on);
    const reading = await parseRegisterFile(upload.bytes);
    if (!reading.readable) throw new ProblemError('register.file_unreadable', reading.refusal);
    const row = await this.waiting({ communityId, estateId, effectiveOn: on }, upload, reading.register, actor);
    await this.dataSource.manager.insert(RegisterImportEntity, row as never);
    return asView(row);
  }

  /** @throws ProblemError not_found */
  async read(importId: string, actor: Actor): Promise<RegisterImportView> {
    return asView(seenBy(actor, await this.dataSource.manager.findOneBy(RegisterImportEntity, { importId })));
  }

  /** @throws ProblemError not_found | register.already_confirmed | register.has_bad_rows | register.not_yet | register.older_than_last */
  async confirm(importId: string, actor: Actor): Promise<RegisterImportView> {
    return this.transactions.run(async (em) => {
      const row = seenBy(actor, await em.findOne(RegisterImportEntity, { where: { importId }, lock: { mode: 'pessimistic_write' } }));
      if (row.state === 'confirmed' || row.rowsSealed === null) throw new ProblemError('register.already_confirmed', {});
      if (row.badRowCount > 0) throw new ProblemError('register.has_bad_rows', { badRows: row.badRowCount });
      const plan = await this.write(em, row, row.rowsSealed, actor);
      const done = { state: 'confirmed' as const, rowsSealed: null, confirmedAt: this.clock.now(), confirmedBy: actor.userId };
      await em.update(RegisterImportEntity, { importId }, { ...done, changes: plan.changes });
      return asView({ ...row, ...done, changes: plan.changes });
    });
  }

  private async write(em: EntityManager, row: RegisterImportEntity, rowsSealed: string, actor: Actor): Promise<RegisterPlan> {
    const { communityId, estateId, importId } = row;
    // Persons are the community's, so only one file of it is written at a time, and no claim is approved meanwhile.
    await em.findOne(OrgUnitEntity, { where: { orgUnitId: communityId }, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.now();
    const effectiveOn = row.effectiveOn ?? dayOf(now);
    if (effectiveOn > dayOf(now)) throw new ProblemError('register.not_yet', { effectiveOn });
    await this.refuseDay(em, estateId, effectiveOn);
    const plan = await this.plan(em, { communityId, estateId, effectiveOn }, await openRows(this.sealer, rowsSealed));
    // Another file may have been written since this one was looked at.
    if (plan.faults.length > 0) throw new ProblemError('register.has_bad_rows', { badRows: plan.faults.length });
    const actorParty = rolesIn(actor, communityId).find((role) => (CONVENERS as readonly string[]).includes(role)) ?? 'secretary';
    await this.writer.write(em, plan, { communityId, estateId, importId, actorUserId: actor.userId, actorParty }, { now, effectiveOn });
    return plan;
  }

  private async plan(
    em: EntityManager,
    { communityId, estateId, effectiveOn }: Scope,
    rows: ParsedRegister['rows'],
  ): Promise<RegisterPlan> {
    const now = this.clock.now();
    const state = await registerState(em, { communityId, estateId, day: effectiveOn });
    return planRegister(rows, state, { digestOf: (phone) => this.sealer.digest(phone), makeId: () => newId(now) });
  }

  /** An older file would undo what a newer one has said. @throws ProblemError register.older_than_last | register.day_too_far */
  private async refuseDay(em: EntityManager, estateId: string, on: string): Promise<void> {
    const confirmed = await em.find(RegisterImportEntity, {
      where: { estateId, state: 'confirmed' },
      select: { effectiveOn: true, confirmedAt: true },
    });
    const days = confirmed.map((one) => one.effectiveOn ?? (one.confirmedAt ? dayOf(one.confirmedAt) : ''));
    const fault = registerDayFault(on, { today: dayOf(this.clock.now()), lastOn: days.sort().at(-1) ?? null });
    if (fault?.kind === 'older_than_last') throw new ProblemError('register.older_than_last', { lastOn: fault.lastOn });
    if (fault) throw new ProblemError('register.day_too_far', { latestOn: fault.latestOn });
  }

  private async waiting(
    { communityId, estateId, effectiveOn }: Scope,
    { fileName, bytes }: RegisterUpload,
    { rows, badRows, totals }: ParsedRegister,
    actor: Actor,
  ): Promise<RegisterImportEntity> {
    const now = this.clock.now();
    const { changes, faults } = await this.plan(this.dataSource.manager, { communityId, estateId, effectiveOn }, rows);
    return {
      importId: newId(now),
      communityId,
      estateId,
      fileName: fileName.slice(-FILE_NAME_MAX),
      fileSha256: createHash('sha256').update(bytes).digest('hex'),
      state: 'checked',
      rowCount: totals.rows,
      badRowCount: totals.badRows + faults.length,
      areaCm2: totals.areaCm2,
      badRows: [...badRows, ...faults].slice(0, REGISTER_LIMITS.badRowsShown),
      rowsSealed: await sealRows(this.sealer, rows),
      changes,
      effectiveOn,
      checkedBy: actor.userId,
      checkedAt: now,
      confirmedAt: null,
      confirmedBy: null,
    };
  }

  /** A file that nobody confirmed holds names and phones for no purpose. */
  private async forget(now: Date): Promise<void> {
    const checkedAt = LessThan(new Date(now.getTime() - REGISTER_LIMITS.checkedKeptDays * DAY_MS));
    await this.dataSource.manager.delete(RegisterImportEntity, { state: 'checked', checkedAt });
  }
}

function seenBy(actor: Actor, row: RegisterImportEntity | null): RegisterImportEntity {
  if (!hasRoleIn(actor, found(row).communityId, CONVENERS)) throw notFound();
  return found(row);
}

function asView(row: RegisterImportEntity): RegisterImportView {
  return {
    importId: row.importId,
    fileName: row.fileName,
    state: row.state,
    rows: row.rowCount,
    // Files from before there were days had no moves to show.
    ...{ moves: [], movesCount: 0, parking: NO_PARKING, effectiveOn: row.effectiveOn ?? dayOf(row.confirmedAt ?? row.checkedAt) },
    ...(row.changes as RegisterChanges),
    areaCm2: row.areaCm2,
    badRows: row.badRows as BadRow[],
    badRowCount: row.badRowCount,
    checkedAt: row.checkedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  };
}
