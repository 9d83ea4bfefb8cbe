import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hostsOf } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { found, notFound, ProblemError } from '../../../platform/http';
import { PeopleDirectory } from '../../people';
import { AgendaItemEntity } from '../agenda-item.entity';
import { stateOf, type ItemInSession } from '../agenda.service';
import { CheckInEntity } from '../check-in.entity';
import { ofOwnCommunity } from '../meeting-access';
import { MeetingSteps } from '../meeting-steps';

type Wanted = Readonly<{ action: string; /** Under way, and not only on the agenda of this evening. */ running: boolean }>;

/** The way to an item of a session for whoever is in the room, and for its hosts. Votes and the end of the meeting wait for whoever has come in. */
@Injectable()
export class RoomAccess {
  constructor(
    private readonly steps: MeetingSteps,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async forNeighbour(em: EntityManager, agendaItemId: string, actor: Actor, wanted: Wanted): Promise<ItemInSession> {
    const { meetingId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
    return this.inSession(em, { meeting, agendaItemId }, wanted);
  }

  /** @throws ProblemError not_found | action.wrong_state */
  async forHost(em: EntityManager, agendaItemId: string, actor: Actor, wanted: Wanted): Promise<ItemInSession> {
    const { meetingId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    const meeting = await this.steps.lockBeside(em, meetingId);
    if (!hasRoleIn(actor, meeting.communityId, hostsOf(meeting.form))) throw notFound();
    return this.inSession(em, { meeting, agendaItemId }, wanted);
  }

  /** As others may know somebody who has signed in: their office, or their building. @throws ProblemError checkin.needed */
  async whoIs(em: EntityManager, meetingId: string, personId: string): Promise<string> {
    if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) throw new ProblemError('checkin.needed', {});
    const { office, alias } = found((await this.people.aliasesOf([personId], em)).get(personId));
    return office ?? alias;
  }

  private async inSession(
    em: EntityManager,
    { meeting, agendaItemId }: Pick<ItemInSession, 'meeting'> & Readonly<{ agendaItemId: string }>,
    { action, running }: Wanted,
  ): Promise<ItemInSession> {
    if (meeting.state !== 'in_session') throw new ProblemError('action.wrong_state', { state: meeting.state, action });
    const item = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    if (item.endedAt || (running && !item.startedAt)) throw new ProblemError('action.wrong_state', { state: stateOf(item), action });
    return { meeting, item };
  }
}
