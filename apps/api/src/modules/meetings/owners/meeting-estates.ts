import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOfAnEstate, type CalledIn, type MeetingForm } from '@silin/shared';
import { found, notFound, ProblemError } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { DemandEntity } from '../demands/demand.entity';
import type { MeetingEntity } from '../meeting.entity';

type Asked = Readonly<{ form: MeetingForm; estateId?: string; demandId?: string }>;

/** Of which estate's owners a meeting is, where its form is one of an estate. */
@Injectable()
export class MeetingEstates {
  constructor(private readonly communities: CommunityDirectory) {}

  /** The one that is demanded or named; where neither is said, the only one, or for a proposal the first. @throws ProblemError not_found | request.invalid */
  async chosen(em: EntityManager, communityId: string, { form, estateId, demandId }: Asked, proposed = false): Promise<string | null> {
    if (!isOfAnEstate(form)) return null;
    const demanded = demandId === undefined ? null : found(await em.findOneBy(DemandEntity, { demandId, communityId })).estateId;
    const estates = (await this.communities.estateViews(communityId, em)).map((one) => one.estateId);
    const [first, ...others] = estates;
    const wanted = demanded ?? estateId ?? (proposed || others.length === 0 ? first : undefined);
    if (wanted === undefined) throw new ProblemError('request.invalid', { fields: [{ field: 'estateId', rule: 'required' }] });
    if (!estates.includes(wanted)) throw notFound();
    return wanted;
  }

  /** What its papers are signed with; null of a meeting of everybody. */
  async calledIn(em: EntityManager, { estateId, calledAs }: Pick<MeetingEntity, 'estateId' | 'calledAs'>): Promise<CalledIn | null> {
    const estate = estateId === null ? null : await this.communities.estate(estateId, em);
    return estate && { estateName: estate.name, calledAs };
  }
}
