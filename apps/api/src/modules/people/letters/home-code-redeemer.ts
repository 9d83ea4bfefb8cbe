import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type RedeemCodeAnswer, type RedeemCodeRequest } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { Sealer } from '../../../platform/storage';
import { HomeEntity } from '../../communities';
import { Bindings } from '../claims/bindings';
import { ClaimsService } from '../claims/claims.service';
import { CodeRedeemers, type Redeeming } from '../codes/code-redeemers';

type Row = Readonly<{ personId: string; name: string; phoneDigest: string | null }>;
const tied = (table: 'ownership' | 'residence') => `
  SELECT p.personId, p.name, p.phoneDigest FROM ${table} t JOIN person p ON p.personId = t.personId
  WHERE t.homeId = ? AND t.since <= ? AND (t.until IS NULL OR t.until > ?) AND p.kind = 'natural'
    AND (p.endedOn IS NULL OR p.endedOn > ?)`;
const PEOPLE_OF_HOME = `${tied('ownership')} UNION ${tied('residence')}`;

/** Whoever holds a home's letter and has the name of somebody in it is that somebody. Any other name is a handler's to look at. */
@Injectable()
export class HomeCodeRedeemer implements OnModuleInit {
  constructor(
    private readonly redeemers: CodeRedeemers,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly bindings: Bindings,
    private readonly claims: ClaimsService,
  ) {}

  onModuleInit(): void {
    this.redeemers.redeem('home', (em, redeeming) => this.redeem(em, redeeming));
  }

  private async redeem(em: EntityManager, { code, request, actor }: Redeeming): Promise<RedeemCodeAnswer['outcome']> {
    const { codeId, communityId, subjectId: homeId } = code;
    const personId = await this.personIn(em, homeId, request);
    if (personId) {
      const by = { userId: actor.userId, party: actor.standing };
      await this.bindings.bind(em, { userId: actor.userId, personId, basis: 'home_code' }, by);
      return 'bound';
    }
    const { estateId, buildingName, unitName, roomName } = await em.findOneByOrFail(HomeEntity, { homeId });
    const { name, phone, capacity } = request;
    const claim = { estateId, buildingName, unitName, roomName, name, phone, capacity };
    await this.claims.sendByCode(em, claim, { communityId, codeId }, actor);
    return 'claimed';
  }

  /** Two of one name in a home are told apart by the phone, or by a handler. */
  private async personIn(em: EntityManager, homeId: string, { name, phone }: RedeemCodeRequest): Promise<string | undefined> {
    const day = dayOf(this.clock.now());
    const rows = await em.query<Row[]>(PEOPLE_OF_HOME, [homeId, day, day, day, homeId, day, day, day]);
    const namesakes = rows.filter((row) => row.name === name);
    if (namesakes.length <= 1) return namesakes[0]?.personId;
    const phoneDigest = this.sealer.digest(phone);
    return namesakes.find((row) => row.phoneDigest === phoneDigest)?.personId;
  }
}
