import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HANDLERS, type MinutesView } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { CheckInEntity } from './check-in.entity';
import type { MeetingEntity } from './meeting.entity';
import { MinutesVerdictEntity } from './minutes-verdict.entity';
import { MinutesEntity } from './minutes.entity';

/** Minutes for readers: for those who were there and the handlers while they are being confirmed, then for everyone. */
@Injectable()
export class MinutesReader {
  async of(em: EntityManager, { meetingId, communityId }: MeetingEntity, actor: Actor): Promise<MinutesView | null> {
    const minutes = await em.findOneBy(MinutesEntity, { meetingId });
    if (!minutes) return null;
    const { personId } = actor;
    const wasThere = personId !== null && (await em.existsBy(CheckInEntity, { meetingId, personId }));
    if (!minutes.publishedAt && !wasThere && !hasRoleIn(actor, communityId, HANDLERS)) return null;
    const verdicts = await em.find(MinutesVerdictEntity, {
      where: { meetingId, version: minutes.version },
      order: { at: 'ASC', personId: 'ASC' },
    });
    const objections = verdicts.filter((one) => one.verdict === 'object');
    return {
      version: minutes.version,
      text: minutes.text,
      sha256: minutes.sha256,
      circulatedAt: minutes.circulatedAt.toISOString(),
      publishedAt: minutes.publishedAt?.toISOString() ?? null,
      confirmed: verdicts.length - objections.length,
      objected: objections.length,
      attendees: await em.countBy(CheckInEntity, { meetingId }),
      myVerdict: verdicts.find((one) => one.personId === personId)?.verdict ?? null,
      objections: objections.flatMap((one) => one.remark ?? []),
    };
  }
}
