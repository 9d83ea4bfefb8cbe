import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HANDLERS, hostsOf, MEETING_LIFECYCLE, runnersOf, type MeetingForm, type Need, type Role } from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { found, notFound } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { MeetingEntity } from './meeting.entity';

type Step = Readonly<{ action: string; actor: Actor; given?: readonly Need[]; reason?: string; patch?: Partial<MeetingEntity> }>;
type Note = Readonly<{ action: string; actor: Actor; facts?: Record<string, unknown>; reason?: string }>;

/** The one place where a meeting changes its state, and where its row is locked. */
@Injectable()
export class MeetingSteps {
  constructor(private readonly events: EventLog) {}

  /** Locks the row for whoever runs a meeting of its form; for anybody else it does not exist. @throws ProblemError not_found */
  async lockForConvener(em: EntityManager, meetingId: string, actor: Actor): Promise<MeetingEntity> {
    return this.lockFor(em, meetingId, actor, runnersOf);
  }

  /** @throws ProblemError not_found */
  async lockForHandler(em: EntityManager, meetingId: string, actor: Actor): Promise<MeetingEntity> {
    return this.lockFor(em, meetingId, actor, hostsOf);
  }

  /** One at a time: for what counts against a limit of the meeting. @throws ProblemError not_found */
  async lockAlone(em: EntityManager, meetingId: string): Promise<MeetingEntity> {
    return found(await em.findOne(MeetingEntity, { where: { meetingId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Lets others sign in beside, while nobody begins a vote or ends the meeting. @throws ProblemError not_found */
  async lockBeside(em: EntityManager, meetingId: string): Promise<MeetingEntity> {
    return found(await em.findOne(MeetingEntity, { where: { meetingId }, lock: { mode: 'pessimistic_read' } }));
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete */
  async take(em: EntityManager, meeting: MeetingEntity, { action, actor, given, reason, patch = {} }: Step): Promise<void> {
    const { meetingId, state: fromState } = meeting;
    const state = takeStep(MEETING_LIFECYCLE, fromState, action, runningAs(actor, meeting), given);
    await em.update(MeetingEntity, { meetingId }, { ...patch, state });
    await this.events.record(em, { ...this.by(meeting, { action, actor }), fromState, toState: state, reason });
    Object.assign(meeting, patch, { state });
  }

  /** What happens in a meeting without changing its state. */
  async note(em: EntityManager, meeting: MeetingEntity, note: Note): Promise<void> {
    await this.events.record(em, { ...this.by(meeting, note), facts: note.facts, reason: note.reason });
  }

  /** The same step once more for each matter's timeline; the step itself is recorded by `take`, without a matter. */
  async mention(em: EntityManager, meeting: MeetingEntity, issueIds: readonly string[], note: Note): Promise<void> {
    for (const issueId of issueIds) {
      await this.events.record(em, { ...this.by(meeting, note), issueId, facts: note.facts, reason: note.reason });
    }
  }

  private by({ meetingId, communityId }: MeetingEntity, { action, actor }: Note) {
    return {
      aggregate: 'meeting',
      aggregateId: meetingId,
      action,
      actorUserId: actor.userId,
      actorParty: partyOf(actor, communityId),
      communityId,
    };
  }

  private async lockFor(
    em: EntityManager,
    meetingId: string,
    actor: Actor,
    rolesFor: (form: MeetingForm) => readonly Role[],
  ): Promise<MeetingEntity> {
    const meeting = await this.lockAlone(em, meetingId);
    if (!hasRoleIn(actor, meeting.communityId, rolesFor(meeting.form))) throw notFound();
    return meeting;
  }
}

/** The offices in which somebody runs this meeting. */
export const runningAs = (actor: Actor, { communityId, form }: Pick<MeetingEntity, 'communityId' | 'form'>): readonly Role[] =>
  rolesIn(actor, communityId).filter((role) => runnersOf(form).includes(role));

/** In which capacity somebody acts at a meeting: their highest office here, else as a neighbour. */
function partyOf(actor: Actor, communityId: string) {
  const roles = rolesIn(actor, communityId);
  return HANDLERS.find((role) => roles.includes(role)) ?? roles[0] ?? 'resident';
}
