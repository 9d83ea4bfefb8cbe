import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { minutesSections, minutesStanding, type MinutesStanding, type SaidOfMinutes } from '@silin/shared';
import { found } from '../../platform/http';
import { CheckInEntity } from './check-in.entity';
import { MinutesVerdictEntity } from './minutes-verdict.entity';
import { MinutesSlipEntity } from './minutes-slips/minutes-slip.entity';
import { MinutesEntity } from './minutes.entity';

/** The minutes of a meeting with all their versions, the latest last, and every word that was given, the first first. */
export type MinutesRows = Readonly<{
  latest: MinutesEntity;
  versions: readonly MinutesEntity[];
  verdicts: readonly MinutesVerdictEntity[];
  attendees: number;
  /** Signed sheets that wait for a second pair of eyes. */
  uncompared: number;
  standing: MinutesStanding;
}>;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Null while none are written. */
export async function minutesRows(em: EntityManager, meetingId: string): Promise<MinutesRows | null> {
  const versions = await em.find(MinutesEntity, { where: { meetingId }, order: { version: 'ASC' } });
  const latest = versions.at(-1);
  if (!latest) return null;
  const verdicts = await em.find(MinutesVerdictEntity, { where: { meetingId }, order: { at: 'ASC', verdictId: 'ASC' } });
  const attendees = await em.countBy(CheckInEntity, { meetingId });
  const uncompared = await em.countBy(MinutesSlipEntity, { meetingId, state: 'entered' });
  const sections = minutesSections(latest.text).length;
  return {
    latest,
    versions,
    verdicts,
    attendees,
    uncompared,
    standing: minutesStanding({ sections, versions, words: verdicts.map(asSaid), attendees }),
  };
}

/** @throws ProblemError not_found while none are written */
export const latestMinutes = async (em: EntityManager, meetingId: string): Promise<MinutesEntity> =>
  found(await em.findOne(MinutesEntity, { where: { meetingId }, order: { version: 'DESC' } }));

export function asSaid({ personId, version, verdict, section, ofVersion }: MinutesVerdictEntity): SaidOfMinutes {
  return verdict === 'object'
    ? { personId, version, verdict, section: section ?? 0, ofVersion: ofVersion ?? 1 }
    : { personId, version, verdict };
}

export const isOpenObjection = ({ verdict, state }: MinutesVerdictEntity): boolean => verdict === 'object' && state === 'open';
