import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  formRules,
  STAFF,
  type AnnounceHandsRequest,
  type CorrectHandsRequest,
  type CountHandsRequest,
  type Done,
  type HandCountView,
  type PollView,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { isDuplicateKey, Transactions } from '../../../platform/database';
import { found, ProblemError } from '../../../platform/http';
import { communityWordsOf } from '../../communities';
import { PeopleDirectory } from '../../people';
import { asCountView, HandCountEntity, HandCounting, PollEntity, PollReader, PollSteps } from '../../polls';
import { Agenda, stateOf, type ItemInSession } from '../agenda.service';
import { CheckInEntity } from '../check-in.entity';
import { reasonsOf } from '../room/recusal-rows';
import { VotersInRoom } from '../voters-in-room';

type Sent = Pick<CountHandsRequest, 'requestKey' | 'watchedByPersonId'>;
type Wanted = 'countHands' | 'correctHands' | 'certify' | 'void';

/** The chair puts one question, hands are raised and counted, and the numbers have to be those of the room. */
@Injectable()
export class ShowOfHands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly agenda: Agenda,
    private readonly voters: VotersInRoom,
    private readonly people: PeopleDirectory,
    private readonly polls: PollReader,
    private readonly steps: PollSteps,
    private readonly counting: HandCounting,
  ) {}

  /**
   * @throws ProblemError not_found | action.wrong_state | meeting.form_has_no_vote | meeting.poll_open | meeting.quorum_missing | poll.empty_roll |
   *   hands.unfit | hands.mismatch | hands.counted_already | checkin.needed | request.invalid for whoever counted too
   */
  async count(agendaItemId: string, request: CountHandsRequest, actor: Actor): Promise<HandCountView> {
    return this.once(agendaItemId, request, actor, 'countHands', async (em, { meeting, item }) => {
      const { meetingId, communityId, form } = meeting;
      const { rulePacks, canVote, body } = formRules(form);
      const [packId] = rulePacks;
      if (!canVote || !packId) throw new ProblemError('meeting.form_has_no_vote', { form });
      if (!item.startedAt || item.endedAt) throw new ProblemError('action.wrong_state', { state: stateOf(item), action: 'countHands' });
      const waiting = await this.waiting(em, meetingId, agendaItemId);
      if (waiting) throw new ProblemError('hands.counted_already', { version: waiting.hands });
      await this.agenda.assertNoPoll(em, meetingId, agendaItemId);
      const of = { communityId, issueId: item.issueId, meetingId, agendaItemId };
      const voters = await this.voters.of(em, meeting, agendaItemId);
      const electorate = body?.electorate ?? 'participants';
      return this.counting.count(em, { ...of, packId, electorate, voters }, request, actor);
    });
  }

  /** @throws ProblemError not_found | action.wrong_state | hands.changed | hands.mismatch | checkin.needed | request.invalid */
  async correct(agendaItemId: string, request: CorrectHandsRequest, actor: Actor): Promise<HandCountView> {
    return this.once(agendaItemId, request, actor, 'correctHands', async (em, { meeting }) =>
      this.counting.correct(em, await this.lockWaiting(em, meeting.meetingId, agendaItemId, 'correctHands'), request, actor),
    );
  }

  /** Said aloud and certified in one. Sent again, it is answered as it stands. @throws ProblemError not_found | action.wrong_state | hands.changed | poll.provisional_day */
  async announce(agendaItemId: string, request: AnnounceHandsRequest, actor: Actor): Promise<PollView> {
    const pollId = await this.transactions.run(async (em) => {
      const { meeting } = await this.agenda.lock(em, agendaItemId, actor, 'certify');
      const announced = await this.announcedAs(em, agendaItemId, request);
      if (announced) return announced;
      const poll = await this.lockWaiting(em, meeting.meetingId, agendaItemId, 'certify');
      await this.counting.announce(em, poll, request, actor);
      return poll.pollId;
    });
    return this.polls.view(pollId, actor);
  }

  /** Hands are to be raised again, or phones are taken out instead. @throws ProblemError not_found | action.wrong_state */
  async setAside(agendaItemId: string, reason: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { meeting } = await this.agenda.lock(em, agendaItemId, actor, 'void');
      await this.counting.setAside(em, await this.lockWaiting(em, meeting.meetingId, agendaItemId, 'void'), reason, actor);
    });
    return { done: true };
  }

  /** The same request sent twice is one count, whatever became of the item meanwhile. */
  private async once(
    agendaItemId: string,
    sent: Sent,
    actor: Actor,
    action: Wanted,
    act: (em: EntityManager, inSession: ItemInSession) => Promise<HandCountView>,
  ): Promise<HandCountView> {
    try {
      return await this.transactions.run(async (em) => {
        const known = await this.stored(em, agendaItemId, sent.requestKey, actor);
        if (known) return known;
        const inSession = await this.agenda.lock(em, agendaItemId, actor, action);
        // Whoever was first may have been the same phone.
        const meanwhile = await this.stored(em, agendaItemId, sent.requestKey, actor);
        if (meanwhile) return meanwhile;
        await this.checkWatcher(em, inSession, sent.watchedByPersonId, actor);
        return act(em, inSession);
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return found(await this.stored(this.dataSource.manager, agendaItemId, sent.requestKey, actor));
    }
  }

  /** Null also for a key of another item, or of somebody else: it names nothing here. */
  private async stored(em: EntityManager, agendaItemId: string, requestKey: string, { userId }: Actor): Promise<HandCountView | null> {
    const row = await em.findOneBy(HandCountEntity, { requestKey, countedBy: userId });
    const poll = row && (await em.findOneBy(PollEntity, { pollId: row.pollId, agendaItemId }));
    return poll && asCountView(row, await communityWordsOf(em, poll.communityId));
  }

  /** A resident who is here, who is nobody's staff and not the one who counts. */
  private async checkWatcher(
    em: EntityManager,
    { meeting, item }: ItemInSession,
    personId: string | undefined,
    actor: Actor,
  ): Promise<void> {
    if (!personId) return;
    const refuse = (rule: string) => new ProblemError('request.invalid', { fields: [{ field: 'watchedByPersonId', rule }] });
    if (personId === actor.personId) throw refuse('anotherPerson');
    const came = await em.findOneBy(CheckInEntity, { meetingId: meeting.meetingId, personId });
    if (!came) throw new ProblemError('checkin.needed', {});
    // Hands are seen from a chair.
    if (came.method === 'online') throw refuse('inTheRoom');
    const staff = await this.people.personsWithRoles(meeting.communityId, STAFF, em);
    if (staff.some((one) => one.personId === personId)) throw refuse('notStaff');
    if ((await reasonsOf(em, item.agendaItemId)).has(personId)) throw refuse('notRecused');
  }

  private async waiting(em: EntityManager, meetingId: string, agendaItemId: string): Promise<{ pollId: string; hands: number } | null> {
    const poll = await em.findOneBy(PollEntity, { meetingId, agendaItemId, method: 'hands', state: 'counting' });
    return poll && { pollId: poll.pollId, hands: await em.countBy(HandCountEntity, { pollId: poll.pollId }) };
  }

  private async lockWaiting(em: EntityManager, meetingId: string, agendaItemId: string, action: Wanted): Promise<PollEntity> {
    const waiting = await this.waiting(em, meetingId, agendaItemId);
    if (!waiting) throw new ProblemError('action.wrong_state', { state: 'not_counted', action });
    return this.steps.lock(em, waiting.pollId);
  }

  private async announcedAs(em: EntityManager, agendaItemId: string, { version }: AnnounceHandsRequest): Promise<string | null> {
    const [poll] = await em.find(PollEntity, {
      where: { agendaItemId, method: 'hands', state: 'certified' },
      order: { pollId: 'DESC' },
      take: 1,
    });
    return poll && (await em.countBy(HandCountEntity, { pollId: poll.pollId })) === version ? poll.pollId : null;
  }
}
