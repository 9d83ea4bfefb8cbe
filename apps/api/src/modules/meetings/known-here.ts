import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/http';
import { PersonEntity } from '../people';
import { InvitationEntity } from './invitation.entity';
import type { MeetingEntity } from './meeting.entity';

/** In the register of this community, or invited because they stand for a party. @throws ProblemError not_found */
export async function assertKnownHere(em: EntityManager, { meetingId, communityId }: MeetingEntity, personId: string): Promise<void> {
  const isNeighbour = await em.existsBy(PersonEntity, { personId, communityId, kind: 'natural' });
  if (!isNeighbour && !(await em.existsBy(InvitationEntity, { meetingId, personId }))) throw notFound();
}
