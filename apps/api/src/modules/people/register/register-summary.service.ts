import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, HANDLERS, type RegisterSummary } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { notFound } from '../../../platform/http';

type Sums = Readonly<
  { homes: number | string; areaCm2: string | null; owners: number | string; developerHomes: number | string } & Record<
    'parking' | 'parkingCm2',
    number | string | null
  >
>;
const SUMS = `
  SELECT (SELECT COUNT(*) FROM home WHERE communityId = ?) AS homes,
    (SELECT SUM(areaCm2) FROM home WHERE communityId = ?) AS areaCm2,
    (SELECT COUNT(*) FROM parking_unit WHERE communityId = ?) AS parking,
    (SELECT SUM(areaCm2) FROM parking_unit WHERE communityId = ?) AS parkingCm2,
    COUNT(DISTINCT o.personId) AS owners,
    COUNT(DISTINCT CASE WHEN p.kind = 'developer' THEN o.homeId END) AS developerHomes
  FROM home h JOIN ownership o ON o.homeId = h.homeId JOIN person p ON p.personId = o.personId
  WHERE h.communityId = ? AND o.since <= ? AND (o.until IS NULL OR o.until > ?)`;

@Injectable()
export class RegisterSummaryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What the register of a community adds up to today. @throws ProblemError not_found */
  async read(communityId: string, actor: Actor): Promise<RegisterSummary> {
    if (!hasRoleIn(actor, communityId, HANDLERS)) throw notFound();
    const asOf = dayOf(this.clock.now());
    const [sums] = await this.dataSource.query<Sums[]>(SUMS, [...Array<string>(5).fill(communityId), asOf, asOf]);
    return {
      homes: Number(sums?.homes ?? 0),
      areaCm2: Number(sums?.areaCm2 ?? 0),
      owners: Number(sums?.owners ?? 0),
      developerHomes: Number(sums?.developerHomes ?? 0),
      parking: { units: Number(sums?.parking ?? 0), areaCm2: Number(sums?.parkingCm2 ?? 0) },
      asOf,
    };
  }
}
