import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HANDLERS, TALK_LIFECYCLE, type Need, type Party } from '@silin/shared';
import { rolesIn, type Actor } from '../../../platform/auth';
import { EventLog } from '../../../platform/events';
import { found } from '../../../platform/http';
import { takeStep } from '../../../platform/lifecycle';
import type { MeetingEntity } from '../meeting.entity';
import { TalkEntity } from './talk.entity';

type Step = Readonly<{ action: string; actor: Actor; given?: readonly Need[]; patch: Partial<TalkEntity> }>;

/** The one place where a talk changes its state. What was said stands in its row and in no event. */
@Injectable()
export class TalkSteps {
  constructor(private readonly events: EventLog) {}

  /** Until the transaction ends; the meeting is locked before. @throws ProblemError not_found */
  async lock(em: EntityManager, talkId: string): Promise<TalkEntity> {
    return found(await em.findOne(TalkEntity, { where: { talkId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete */
  async take(em: EntityManager, meeting: MeetingEntity, talk: TalkEntity, { action, actor, given, patch }: Step): Promise<void> {
    const parties = partiesOf(talk, meeting, actor);
    const fromState = talk.state;
    const toState = takeStep(TALK_LIFECYCLE, fromState, action, parties, given);
    await em.update(TalkEntity, { talkId: talk.talkId }, { ...patch, state: toState });
    Object.assign(talk, patch, { state: toState });
    const own = action === 'giveBack' && parties.includes('author');
    const actorParty = own ? 'author' : found(parties[0]);
    await this.events.record(em, { ...subjectOf(talk, meeting), action, fromState, toState, actorUserId: actor.userId, actorParty });
  }

  async noteBooked(em: EntityManager, meeting: MeetingEntity, talk: TalkEntity, actor: Actor): Promise<void> {
    const { meetingId, channel, state: toState } = talk;
    const actorParty = channel === 'own' ? 'author' : found(partiesOf(talk, meeting, actor)[0]);
    const facts = { meetingId, channel };
    await this.events.record(em, { ...subjectOf(talk, meeting), action: 'book', toState, actorUserId: actor.userId, actorParty, facts });
  }
}

/** What somebody is towards a talk: offices of the community, the highest first, and whose time it is. */
export function partiesOf({ personId }: TalkEntity, { communityId }: MeetingEntity, actor: Actor): Party[] {
  const roles = rolesIn(actor, communityId);
  const offices = HANDLERS.filter((role) => roles.includes(role));
  return actor.personId === personId ? [...offices, 'author'] : offices;
}

const subjectOf = ({ talkId }: TalkEntity, { communityId }: MeetingEntity) => ({ aggregate: 'talk', aggregateId: talkId, communityId });
