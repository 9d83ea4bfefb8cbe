import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLERS, type BookTalkOnBehalfRequest, type BookTalkRequest, type TalkList } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { IssueEntity, requireConsent } from '../../issues';
import { assertKnownHere } from '../known-here';
import { ofOwnCommunity, personOf } from '../meeting-access';
import { MeetingSteps } from '../meeting-steps';
import { MeetingEntity } from '../meeting.entity';
import { isNeighbour } from '../questions/question-access';
import { TalkNotices } from './talk-notices';
import { partiesOf, TalkSteps } from './talk-steps';
import { assertTalksAreOn, instantIn, spanOf, talksMayBeGivenBack, timeAt } from './talk-times';
import { TalkEntity } from './talk.entity';
import { TalksReader } from './talks-reader';

type Entry = Pick<TalkEntity, 'personId' | 'channel'>;

/** Taking a time with the secretary and giving it back. Who comes first is settled by the keys of the table; nobody waits for anybody. */
@Injectable()
export class TalkBooking {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly meetings: MeetingSteps,
    private readonly steps: TalkSteps,
    private readonly notices: TalkNotices,
    private readonly reader: TalksReader,
  ) {}

  /** @throws ProblemError permission.unverified | not_found | consent.needed | talk.* */
  async book(meetingId: string, request: BookTalkRequest, actor: Actor): Promise<TalkList> {
    const personId = personOf(actor);
    return this.keep(meetingId, request, actor, async (em, meeting) => {
      if (!isNeighbour(meeting, actor)) throw new ProblemError('talk.neighbours_only', {});
      await requireConsent(em, actor.userId);
      return { personId, channel: 'own' };
    });
  }

  /** By a handler, for somebody without a phone. @throws ProblemError not_found | talk.* */
  async bookOnBehalf(meetingId: string, { personId, ...request }: BookTalkOnBehalfRequest, actor: Actor): Promise<TalkList> {
    return this.keep(meetingId, request, actor, async (em, meeting) => {
      if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
      await assertKnownHere(em, meeting, personId);
      return { personId, channel: 'on_behalf' };
    });
  }

  /** Until it begins; sent twice, it is given back once. For everybody else it does not exist. @throws ProblemError not_found | talk.closed | talk.begun | talk.ended */
  async giveBack(talkId: string, actor: Actor): Promise<TalkList> {
    const { meetingId } = found(await this.dataSource.manager.findOneBy(TalkEntity, { talkId }));
    await this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.meetings.lockBeside(em, meetingId), actor);
      const talk = await this.steps.lock(em, talkId);
      if (partiesOf(talk, meeting, actor).length === 0) throw notFound();
      if (talk.state === 'given_back') return;
      if (talk.state !== 'booked') throw new ProblemError('talk.ended', { state: talk.state });
      this.assertNotBegun(meeting, talk);
      await this.steps.take(em, meeting, talk, { action: 'giveBack', actor, patch: { held: null, endedAt: this.clock.now() } });
      if (talk.personId !== actor.personId) await this.notices.givenBack(em, meeting, talk);
    });
    return this.reader.list(meetingId, actor);
  }

  /** @throws ProblemError talk.closed | talk.begun */
  private assertNotBegun(meeting: MeetingEntity, talk: TalkEntity): void {
    const { state } = meeting;
    if (!talksMayBeGivenBack(meeting)) throw new ProblemError('talk.closed', { state });
    const { startsAt } = spanOf(meeting, talk);
    if (state !== 'postponed' && startsAt <= this.clock.now()) throw new ProblemError('talk.begun', { startsAt: startsAt.toISOString() });
  }

  private async keep(
    meetingId: string,
    request: BookTalkRequest,
    actor: Actor,
    admit: (em: EntityManager, meeting: MeetingEntity) => Promise<Entry>,
  ): Promise<TalkList> {
    let entry: Entry | undefined;
    try {
      await this.transactions.run(async (em) => {
        const meeting = ofOwnCommunity(await this.meetings.lockBeside(em, meetingId), actor);
        if (await this.answered(em, meetingId, request, actor)) return;
        assertTalksAreOn(meeting);
        entry = await admit(em, meeting);
        await this.insert(em, meeting, request, entry, actor);
      });
    } catch (error) {
      if (!isDuplicateKey(error) || !entry) throw error;
      await this.explain(meetingId, request, entry, actor);
    }
    return this.reader.list(meetingId, actor);
  }

  private answered(em: EntityManager, meetingId: string, { requestKey }: BookTalkRequest, { userId }: Actor): Promise<boolean> {
    return em.existsBy(TalkEntity, { requestKey, meetingId, recordedBy: userId });
  }

  private async insert(em: EntityManager, meeting: MeetingEntity, request: BookTalkRequest, entry: Entry, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const time = await timeAt(em, meeting, new Date(request.startsAt), now);
    const talk: TalkEntity = {
      ...{ ...entry, ...time, ...(await aboutOf(em, meeting, request, entry)) },
      ...{ talkId: newId(now), meetingId: meeting.meetingId, requestKey: request.requestKey, recordedBy: actor.userId },
      ...{
        held: 1,
        state: 'booked',
        bookedAt: now,
        endedAt: null,
        endingKey: null,
        endingText: null,
        byName: null,
        dueOn: null,
        issueId: null,
      },
    };
    await em.insert(TalkEntity, talk);
    await this.steps.noteBooked(em, meeting, talk, actor);
    await this.notices.booked(em, meeting, talk);
  }

  /** The same request at the same instant stands already; otherwise one time each, and each time once. @throws ProblemError request.invalid | talk.one_each | talk.time_taken */
  private async explain(meetingId: string, request: BookTalkRequest, { personId }: Entry, actor: Actor): Promise<void> {
    const em = this.dataSource.manager;
    if (await this.answered(em, meetingId, request, actor)) return;
    if (await em.existsBy(TalkEntity, { requestKey: request.requestKey }))
      throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
    const meeting = found(await em.findOneBy(MeetingEntity, { meetingId }));
    const own = await em.findOneBy(TalkEntity, { meetingId, personId, held: 1 });
    if (own) throw new ProblemError('talk.one_each', { startsAt: instantIn(meeting, own.atMinute).toISOString() });
    const free = (await this.reader.timesOf(em, meeting)).filter(({ standing }) => standing === 'free').length;
    throw new ProblemError('talk.time_taken', { startsAt: request.startsAt, free });
  }
}

/** A matter only where it is the person's own; any other answers like one that does not exist. @throws ProblemError not_found */
async function aboutOf(
  em: EntityManager,
  { communityId }: MeetingEntity,
  { about = '', issueId }: BookTalkRequest,
  { personId }: Entry,
): Promise<Pick<TalkEntity, 'about' | 'aboutIssueId'>> {
  if (!issueId) return { about, aboutIssueId: null };
  const issue = found(await em.findOneBy(IssueEntity, { issueId, communityId, authorPersonId: personId }));
  return { about: about === '' ? issue.title : about, aboutIssueId: issueId };
}
