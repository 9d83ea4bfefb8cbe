import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { addDays, CONVENERS, dayOf, startOf, type LettersMade, type LettersView } from '@silin/shared';
import { Settings } from '../../../config/settings.module';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { notFound, ProblemError } from '../../../platform/http';
import {
  CommunityDirectory,
  communityWordsOf,
  HomeEntity,
  homeLabel,
  inNaturalOrder,
  OrgUnitEntity,
  type EstateRef,
} from '../../communities';
import { handlerIn } from '../claims/handler-in';
import { OneTimeCodes, type IssuedCode } from '../codes/one-time-codes';
import { LetterBatchEntity } from './letter-batch.entity';
import type { LettersToPrint } from './letter-printer';
import { homesToWrite, useOf, waitingCodes, type HomeToWrite } from './letter-statements';
import type { MakeLettersDto } from './letters.dto';

const SHOWN = 20;
const CODE_PAGE = '/#/packages/account/pages/code/index';
type Made = Readonly<{ batch: LetterBatchEntity; homes: readonly HomeToWrite[]; codes: readonly IssuedCode[] }>;

/** A letter with a one-time code for every home that somebody may live in. Making them again withdraws what has not been used. */
@Injectable()
export class LettersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly communities: CommunityDirectory,
    private readonly codes: OneTimeCodes,
    private readonly settings: Settings,
  ) {}

  /** Each making, newest first. @throws ProblemError not_found */
  async list(communityId: string, actor: Actor): Promise<LettersView> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    const em = this.dataSource.manager;
    const batches = await em.find(LetterBatchEntity, { where: { communityId }, order: { madeAt: 'DESC' }, take: SHOWN });
    const { letterDays } = await this.communities.settings(communityId);
    return { validDays: letterDays, made: await this.views(em, batches) };
  }

  /** @throws ProblemError not_found | letter.no_home | letter.would_replace */
  async make(communityId: string, { estateId, homeId, replaces }: MakeLettersDto, actor: Actor): Promise<LettersToPrint> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    const estate = await this.communities.estate(estateId);
    if (estate?.communityId !== communityId) throw notFound();
    const made = await this.transactions.run(async (em): Promise<Made> => {
      // Two makings at once would each leave the other's codes working.
      await em.findOne(OrgUnitEntity, { where: { orgUnitId: estateId }, lock: { mode: 'pessimistic_write' } });
      if (homeId !== undefined && !(await em.existsBy(HomeEntity, { homeId, estateId }))) throw notFound();
      const now = this.clock.now();
      const homes = await homesToWrite(em, estateId, homeId, dayOf(now));
      if (homes.length === 0) throw new ProblemError('letter.no_home', {});
      const waiting = await waitingCodes(em, estateId, homeId, now);
      if (waiting && waiting.batchId !== replaces) throw new ProblemError('letter.would_replace', waiting);
      return this.issue(em, estate, homes, homeId ?? null, actor);
    });
    return this.toPrint(estate, made);
  }

  private async issue(
    em: EntityManager,
    { estateId, communityId }: EstateRef,
    homes: readonly HomeToWrite[],
    homeId: string | null,
    actor: Actor,
  ): Promise<Made> {
    const madeAt = this.clock.now();
    const batchId = newId(madeAt);
    const { letterDays } = await this.communities.settings(communityId, em);
    const expiresAt = startOf(addDays(dayOf(madeAt), letterDays + 1));
    const homeIds = homes.map((home) => home.homeId);
    const revoked = await this.codes.revoke(em, 'home', homeIds);
    const order = { purpose: 'home' as const, communityId, expiresAt, issuedBy: actor.userId, batchId };
    const codes = await this.codes.issue(
      em,
      homeIds.map((subjectId) => ({ ...order, subjectId })),
    );
    const letters = homes.length;
    const batch = { batchId, communityId, estateId, homeId, letters, revoked, madeBy: actor.userId, madeAt, expiresAt };
    await em.insert(LetterBatchEntity, batch);
    const happening = {
      aggregate: 'letters',
      aggregateId: batchId,
      action: 'make',
      communityId,
      facts: { estateId, homeId, letters, revoked },
    };
    await this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty: handlerIn(actor, communityId) });
    return { batch, homes, codes };
  }

  private async toPrint({ communityId, name }: EstateRef, { batch, homes, codes }: Made): Promise<LettersToPrint> {
    const community = (await this.communities.orgUnits([communityId])).get(communityId);
    const labels = new Map(homes.map((home) => [home.homeId, homeLabel(home)]));
    const words = await communityWordsOf(this.dataSource.manager, communityId);
    const same = { communityName: community?.name ?? '', words, communityPhone: community?.publicPhone ?? null, estateName: name };
    const letters = codes
      .map(({ subjectId, code }) => ({
        ...same,
        homeLabel: labels.get(subjectId) ?? '',
        code,
        address: this.addressOf(code),
        expiresAt: batch.expiresAt,
      }))
      .sort((one, other) => inNaturalOrder(one.homeLabel, other.homeLabel));
    return { title: `${name}住址认证信${dayOf(batch.madeAt)}`, madeAt: batch.madeAt, letters };
  }

  /** Behind the #, so that the code is never part of what a server is asked for. Without an origin of our own, the code alone. */
  private addressOf(code: string): string {
    const { publicOrigin } = this.settings.app;
    return publicOrigin === '' ? code : `${publicOrigin}${CODE_PAGE}?code=${code}`;
  }

  private async views(em: EntityManager, batches: readonly LetterBatchEntity[]): Promise<LettersMade[]> {
    const homeIds = batches.flatMap((batch) => batch.homeId ?? []);
    const homes = homeIds.length === 0 ? [] : await em.findBy(HomeEntity, { homeId: In(homeIds) });
    const labels = new Map(homes.map((home) => [home.homeId, homeLabel(home)]));
    const estates = await this.communities.orgUnits(batches.map((batch) => batch.estateId));
    const uses = await useOf(
      em,
      batches.map((batch) => batch.batchId),
      this.clock.now(),
    );
    return batches.map(({ batchId, estateId, homeId, letters, madeAt, expiresAt }) => ({
      ...{ batchId, estateName: estates.get(estateId)?.name ?? '', homeLabel: homeId === null ? null : (labels.get(homeId) ?? '') },
      ...{ letters, used: uses.get(batchId)?.used ?? 0, waiting: uses.get(batchId)?.waiting ?? 0 },
      ...{ madeAt: madeAt.toISOString(), expiresOn: addDays(dayOf(expiresAt), -1) },
    }));
  }
}
