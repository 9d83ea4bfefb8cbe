import { Injectable } from '@nestjs/common';
import { DataSource, MoreThanOrEqual, type EntityManager } from 'typeorm';
import {
  CLAIM_LIMITS,
  dayOf,
  HANDLERS,
  maskedName,
  startOf,
  type ClaimForHandler,
  type ClaimHomeAnswer,
  type ClaimHomeRequest,
  type Page,
} from '@silin/shared';
import { hasRoleIn, UserEntity, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { decodeCursor, found, notFound, pageOf, pageSize, ProblemError, type PageQueryDto } from '../../../platform/http';
import { Sealer } from '../../../platform/storage';
import { CommunityDirectory, homeLabel } from '../../communities';
import { HomeClaimEntity } from '../home-claim.entity';
import { Consents } from '../me/consents';
import { homeName, maskPhones } from '../register-file';
import type { ClaimHomeDto } from './claim.dto';
import { matchesOf, type ClaimMatch } from './claim-match';

const RECEIVED: ClaimHomeAnswer = { received: true, words: '收到了。网格员会和名册核对，结果会发到您的消息里。' };

export type ClaimGround = Readonly<{ communityId: string; codeId: string | null }>;

/** Somebody says that a home is theirs. Nothing is compared here, so neither the answer nor its time tells who stands in the register. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly events: EventLog,
    private readonly consents: Consents,
    private readonly communities: CommunityDirectory,
  ) {}

  /** @throws ProblemError not_found | consent.needed | claim.already_pending | claim.too_many */
  async send(request: ClaimHomeDto, actor: Actor): Promise<ClaimHomeAnswer> {
    const { communityId } = found(await this.communities.estate(request.estateId));
    await this.transactions.run(async (em) => {
      // Two taps at once would both find nothing pending.
      await em.findOne(UserEntity, { where: { userId: actor.userId }, lock: { mode: 'pessimistic_write' } });
      await this.consents.require(em, actor.userId);
      await this.refuseTooMany(em, actor.userId);
      await this.add(em, this.claimOf(request, { communityId, codeId: null }, actor), actor);
    });
    return RECEIVED;
  }

  /** With a code that came to the home, but a name the register does not have there. In the caller's transaction. @throws ProblemError claim.already_pending */
  async sendByCode(em: EntityManager, request: ClaimHomeRequest, by: ClaimGround, actor: Actor): Promise<void> {
    await this.refuseSecond(em, actor.userId);
    await this.add(em, this.claimOf(request, by, actor), actor);
  }

  private async add(em: EntityManager, claim: HomeClaimEntity, actor: Actor): Promise<void> {
    await em.insert(HomeClaimEntity, claim);
    const { claimId: aggregateId, capacity, communityId, codeId } = claim;
    const facts = { capacity, byCode: codeId !== null };
    const sent = { aggregate: 'claim', aggregateId, action: 'send', toState: 'pending', communityId, facts };
    await this.events.record(em, { ...sent, actorUserId: actor.userId, actorParty: actor.standing });
  }

  /** Pending claims, whoever has waited longest first. @throws ProblemError not_found */
  async pending(communityId: string, { cursor, size }: PageQueryDto, actor: Actor): Promise<Page<ClaimForHandler>> {
    if (!hasRoleIn(actor, communityId, HANDLERS)) throw notFound();
    const em = this.dataSource.manager;
    const wanted = pageSize(size);
    const rows = await this.waiting(em, communityId, cursor, wanted + 1);
    const matches = await matchesOf(em, rows, dayOf(this.clock.now()));
    const estates = await this.communities.orgUnits(rows.map((row) => row.estateId));
    return pageOf(
      rows,
      wanted,
      (row) => ({ at: row.sentAt, id: row.claimId }),
      (row) => this.forHandler(row, estates.get(row.estateId)?.name ?? '', matches.get(row.claimId)),
    );
  }

  private async waiting(em: EntityManager, communityId: string, cursor: string | undefined, count: number): Promise<HomeClaimEntity[]> {
    const query = em
      .createQueryBuilder(HomeClaimEntity, 'claim')
      .where("claim.communityId = :communityId AND claim.state = 'pending'", { communityId })
      .orderBy('claim.sentAt', 'ASC')
      .addOrderBy('claim.claimId', 'ASC')
      .limit(count);
    const after = decodeCursor(cursor);
    if (after) query.andWhere('claim.sentAt >= :at AND (claim.sentAt > :at OR claim.claimId > :id)', { ...after });
    return query.getMany();
  }

  private async refuseSecond(em: EntityManager, userId: string): Promise<void> {
    const pending = await em.findOneBy(HomeClaimEntity, { userId, state: 'pending' });
    if (pending) throw new ProblemError('claim.already_pending', { sentOn: dayOf(pending.sentAt) });
  }

  private async refuseTooMany(em: EntityManager, userId: string): Promise<void> {
    await this.refuseSecond(em, userId);
    const today = MoreThanOrEqual(startOf(dayOf(this.clock.now())));
    const { perDay } = CLAIM_LIMITS;
    if ((await em.countBy(HomeClaimEntity, { userId, sentAt: today })) >= perDay) throw new ProblemError('claim.too_many', { perDay });
  }

  private claimOf(request: ClaimHomeRequest, { communityId, codeId }: ClaimGround, { userId }: Actor): HomeClaimEntity {
    const { estateId, buildingName, unitName, roomName, name, phone, capacity } = request;
    const sentAt = this.clock.now();
    const sealed = { phoneDigest: this.sealer.digest(phone), phoneSealed: this.sealer.seal(phone) };
    const home = { estateId, communityId, ...homeName(buildingName, unitName, roomName) };
    const undecided = { state: 'pending' as const, sentAt, decidedAt: null, decidedBy: null, reason: null };
    return { claimId: newId(sentAt), userId, name, capacity, codeId, ...home, ...sealed, ...undecided };
  }

  private forHandler(row: HomeClaimEntity, estateName: string, match: ClaimMatch | undefined): ClaimForHandler {
    return {
      claimId: row.claimId,
      state: row.state,
      estateName,
      label: homeLabel(row),
      maskedName: maskedName(row.name),
      maskedPhone: maskPhones(this.sealer.open(row.phoneSealed)),
      capacity: row.capacity,
      match: match?.flags ?? { home: false, name: false, phone: false },
      byCode: row.codeId !== null,
      sentAt: row.sentAt.toISOString(),
    };
  }
}
