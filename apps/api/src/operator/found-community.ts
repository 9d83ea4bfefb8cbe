import type { EntityManager } from 'typeorm';
import {
  COMMUNITY_KINDS,
  ESTATE_KINDS,
  roleName,
  VENUE_KINDS,
  VENUE_LIMITS,
  type CommunityKind,
  type EstateKind,
  type VenueKind,
} from '@silin/shared';
import { Founding, type Founded, type OrgUnitKind } from '../modules/communities';
import type { Operator } from './operator';
import { nameOf, numberOf, oneOfThem, OperatorRefusal, wanted, type Options } from './operator-words';

type Told = Readonly<{ lines: string[]; tell: (what: string, founded: Founded) => string }>;

function telling(): Told {
  const lines: string[] = [];
  return {
    lines,
    tell: (what, { id, made }) => {
      lines.push(`${made ? 'made' : 'there already'}: ${what}  ${id}`);
      return id;
    },
  };
}

/** 市 → 县区 → 街道 → 社区 or 村, and what every community has: its 居务监督委员会 or 村务监督委员会. */
export async function createCommunity({ app, run }: Operator, options: Options): Promise<string[]> {
  const founding = app.get(Founding);
  const above: readonly [OrgUnitKind, string | undefined][] = [
    ['city', options.city],
    ['district', options.district],
    ['street', wanted(options, 'street', '柳园街道')],
  ];
  const name = nameOf(wanted(options, 'name', '柳园社区'));
  const communityKind = oneOfThem(options.kind ?? 'urban', 'kind', Object.keys(COMMUNITY_KINDS) as CommunityKind[]);
  return run(async (em) => {
    const { lines, tell } = telling();
    let parentId: string | null = null;
    for (const [kind, given] of above) {
      if (given) parentId = tell(nameOf(given), await founding.unit(em, { kind, name: nameOf(given), parentId }, null));
    }
    const communityId = tell(name, await founding.unit(em, { kind: 'community', name, parentId, communityKind }, null));
    const committee = { kind: 'committee' as const, name: roleName('supervision_committee', communityKind), parentId: communityId };
    tell(committee.name, await founding.unit(em, committee, communityId));
    return lines;
  });
}

type Part = 'estate' | 'group' | 'committee' | 'party';

/** 小区, 居民小组, 委员会 or one of the 五方 of a community. */
export async function addUnit(operator: Operator, kind: Part, options: Options): Promise<string[]> {
  const name = nameOf(wanted(options, 'name', kind === 'estate' ? '柳园小区' : '顺安物业'));
  const estateKinds = Object.keys(ESTATE_KINDS) as EstateKind[];
  const estateKind = kind === 'estate' ? oneOfThem(wanted(options, 'kind', 'old'), 'kind', estateKinds) : undefined;
  const publicPhone = options.phone?.trim();
  if (publicPhone && !/^[\d-]{5,20}$/.test(publicPhone)) throw new OperatorRefusal('--phone is a public number: digits and dashes');
  return operator.run(async (em) => {
    const parentId = await operator.community(em, options);
    const { lines, tell } = telling();
    tell(name, await operator.app.get(Founding).unit(em, { kind, name, parentId, estateKind, publicPhone }, parentId));
    return lines;
  });
}

/** A place where people sit down; a meeting needs one. */
export async function addVenue(operator: Operator, options: Options): Promise<string[]> {
  const venue = {
    kind: oneOfThem(wanted(options, 'kind', 'hall'), 'kind', Object.keys(VENUE_KINDS) as VenueKind[]),
    name: nameOf(wanted(options, 'name', '四邻议事厅'), VENUE_LIMITS.nameMax),
    address: nameOf(wanted(options, 'address', '社区服务中心二楼'), VENUE_LIMITS.addressMax),
    capacity: numberOf(options, 'capacity', 40, [VENUE_LIMITS.capacityMin, VENUE_LIMITS.capacityMax]),
    openHours: nameOf(options.hours ?? '8:30—21:00', VENUE_LIMITS.hoursMax),
    accessible: options.accessible === 'yes',
  };
  return operator.run(async (em: EntityManager) => {
    const { lines, tell } = telling();
    tell(venue.name, await operator.app.get(Founding).venue(em, await operator.community(em, options), venue));
    return lines;
  });
}
