import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import {
  CLAIM_LIMITS,
  dayOf,
  roleName,
  STAFF,
  type ConsentRequest,
  type Done,
  type Me,
  type MyAppointment,
  type MyClaim,
  type PreferencesRequest,
  type Role,
} from '@silin/shared';
import { UserEntity, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { CommunityDirectory, homeLabel } from '../../communities';
import { NoticeEntity } from '../../notices';
import { HomeClaimEntity } from '../home-claim.entity';
import { PersonEntity } from '../person.entity';
import { Consents } from './consents';
import { homesOfMine, officesOfMine } from './me-statements';

/** Everything a user is told about themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly consents: Consents,
    private readonly communities: CommunityDirectory,
  ) {}

  async of(actor: Actor): Promise<Me> {
    const { userId, standing } = actor;
    // Whoever only works here has no home in it, but the pages still need to know where.
    const communityId = actor.communityId ?? actor.appointments[0]?.communityId ?? null;
    const [user, place, person, consent, claims, unreadNotices] = await Promise.all([
      this.dataSource.manager.findOneByOrFail(UserEntity, { userId }),
      communityId === null ? null : this.communities.community(communityId),
      this.personOf(actor),
      this.consents.stateOf(userId),
      this.claimsOf(userId),
      this.dataSource.manager.countBy(NoticeEntity, { userId, readAt: IsNull() }),
    ]);
    return {
      userId,
      standing,
      communityId,
      communityName: place?.name ?? null,
      communityKind: place?.kind ?? 'urban',
      ...person,
      isStaff: person.appointments.some((one) => (STAFF as readonly Role[]).includes(one.role)),
      consent,
      claims,
      unreadNotices,
      elderMode: user.elderMode,
      today: dayOf(this.clock.now()),
    };
  }

  async prefer({ userId }: Actor, { elderMode }: PreferencesRequest): Promise<Done> {
    await this.dataSource.manager.update(UserEntity, { userId }, { elderMode });
    return { done: true };
  }

  async consent(actor: Actor, request: ConsentRequest): Promise<Me> {
    await this.consents.answer(actor.userId, request);
    return this.of(actor);
  }

  private async personOf({ personId }: Actor): Promise<Pick<Me, 'displayName' | 'homes' | 'appointments'>> {
    if (personId === null) return { displayName: null, homes: [], appointments: [] };
    const em = this.dataSource.manager;
    const day = dayOf(this.clock.now());
    const { name } = await em.findOneByOrFail(PersonEntity, { personId });
    const offices = await officesOfMine(em, personId, day);
    const appointments = offices.map(({ communityKind, ...office }): MyAppointment => ({
      ...office,
      roleName: roleName(office.role, communityKind),
    }));
    return { displayName: name, homes: await homesOfMine(em, personId, day), appointments };
  }

  private async claimsOf(userId: string): Promise<MyClaim[]> {
    const rows = await this.dataSource.manager.find(HomeClaimEntity, {
      where: { userId },
      order: { sentAt: 'DESC' },
      take: CLAIM_LIMITS.shownToMe,
    });
    const estates = await this.communities.orgUnits(rows.map((row) => row.estateId));
    return rows.map(({ claimId, state, estateId, sentAt, decidedAt, reason, ...home }) => ({
      claimId,
      state,
      estateName: estates.get(estateId)?.name ?? '',
      label: homeLabel(home),
      reason,
      sentAt: sentAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    }));
  }
}
