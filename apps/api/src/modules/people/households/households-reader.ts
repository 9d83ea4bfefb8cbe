import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  dayOf,
  maskedName,
  OF_AGE_WORDS,
  sentenceOf,
  type HouseholdOfRegister,
  type HouseholdsView,
  type HouseholdView,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { communityWordsOf, HomeEntity } from '../../communities';
import { homesOfMine } from '../me/me-statements';
import { standingIn, type StandingRow } from './household-statements';

const NOBODY = '开会表决时，这一户没有票。';

/** Who stands for a home, for its own people and for handlers. */
@Injectable()
export class HouseholdsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async mine({ personId, communityId }: Actor): Promise<HouseholdsView> {
    const em = this.dataSource.manager;
    const day = dayOf(this.clock.now());
    const homes = personId === null ? [] : await homesOfMine(em, personId, day);
    const homeIds = homes.map(({ homeId }) => homeId);
    const standing = new Map((await standingIn(em, homeIds, day)).map((row) => [row.homeId, row]));
    const delivered = await deliveredAmong(em, homeIds);
    const roles: Readonly<Record<string, string>> = communityId === null ? {} : (await communityWordsOf(em, communityId)).roles;
    const mine = homes.find(({ homeId }) => standing.get(homeId)?.personId === personId);
    return {
      ofAgeWords: OF_AGE_WORDS.myself,
      homes: homes.map(({ homeId, label }): HouseholdView => {
        const row = standing.get(homeId);
        const isMe = row !== undefined && row.personId === personId;
        const elsewhere = mine && mine.homeId !== homeId ? mine.label : null;
        const isHousehold = delivered.has(homeId);
        return {
          ...{ homeId, label },
          delegate: row ? { ...shown(row, roles), isMe } : null,
          note: noteOf({ isHousehold, elsewhere, stands: row !== undefined }),
          offered: isMe ? ['stepDown'] : isHousehold && elsewhere === null ? ['stand'] : [],
        };
      }),
    };
  }

  /** Null of a home that is no household yet. */
  async ofRegister(
    em: EntityManager,
    { homeId, delivered }: Pick<HomeEntity, 'homeId' | 'delivered'>,
  ): Promise<HouseholdOfRegister | null> {
    if (!delivered) return null;
    const [row] = await standingIn(em, [homeId], dayOf(this.clock.now()));
    if (!row) return { delegateId: null, personId: null, words: '还没有户代表' };
    return { delegateId: row.delegateId, personId: row.personId, words: `户代表：${maskedName(row.name)}` };
  }
}

type Told = Readonly<{ isHousehold: boolean; elsewhere: string | null; stands: boolean }>;

function noteOf({ isHousehold, elsewhere, stands }: Told): string | null {
  if (!isHousehold) return sentenceOf('household.not_delivered', {});
  if (elsewhere !== null) return sentenceOf('household.elsewhere', { label: elsewhere });
  return stands ? null : NOBODY;
}

const shown = ({ delegateId, name, since, byOffice }: StandingRow, roles: Readonly<Record<string, string>>) => ({
  ...{ delegateId, maskedName: maskedName(name), since: since.toISOString() },
  byOffice: byOffice && (roles[byOffice] ?? byOffice),
});

async function deliveredAmong(em: EntityManager, homeIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (homeIds.length === 0) return new Set();
  return new Set((await em.findBy(HomeEntity, { homeId: In([...homeIds]), delivered: true })).map(({ homeId }) => homeId));
}
