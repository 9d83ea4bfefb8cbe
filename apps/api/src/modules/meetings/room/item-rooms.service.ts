import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { formRules, hostsOf, liftRefusalOf, type ItemRoom, type RecusalView, type WaitingSpeaker } from '@silin/shared';
import { belongsTo, hasRoleIn, type Actor } from '../../../platform/auth';
import { found } from '../../../platform/http';
import { PollReader } from '../../polls';
import { AgendaItemEntity } from '../agenda-item.entity';
import { isRunning } from '../agenda.service';
import { CheckInEntity } from '../check-in.entity';
import { seen } from '../meeting-access';
import { MeetingEntity } from '../meeting.entity';
import { recusalsOf } from './recusal-rows';
import { SpeechRequestEntity } from './speech-request.entity';

type Standing = Readonly<{
  isHost: boolean;
  canVote: boolean;
  isHere: boolean;
  personId: string | null;
  isOpen: boolean;
  isUnderWay: boolean;
  isVoting: boolean;
  hasVoted: boolean;
}>;

/** What goes on around an item: for the neighbours, with names for nobody; with persons for hosts. */
@Injectable()
export class ItemRooms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly polls: PollReader,
  ) {}

  /** Of another community's meeting: nothing but that there is one. @throws ProblemError not_found */
  async of(agendaItemId: string, actor: Actor): Promise<ItemRoom> {
    const em = this.dataSource.manager;
    const item = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    const meeting = seen(await em.findOneBy(MeetingEntity, { meetingId: item.meetingId }), actor);
    if (!belongsTo(actor, meeting.communityId)) return { agendaItemId, recusals: [], queue: [], offered: [] };
    const standing = await this.standingOf(em, { meeting, item }, actor);
    const recusals = await this.recusals(em, agendaItemId, standing);
    const queue = standing.isUnderWay ? await queueOf(em, agendaItemId, standing) : [];
    return { agendaItemId, recusals, queue, offered: offeredIn(standing, { recusals, queue }) };
  }

  private async standingOf(
    em: EntityManager,
    { meeting, item }: Readonly<{ meeting: MeetingEntity; item: AgendaItemEntity }>,
    actor: Actor,
  ): Promise<Standing> {
    const { meetingId, communityId, state, form } = meeting;
    const { personId } = actor;
    const polls = (await this.polls.ofMeeting(meetingId, em)).filter(({ agendaItemId }) => agendaItemId === item.agendaItemId);
    const isOpen = state === 'in_session' && item.endedAt === null;
    return {
      isHost: hasRoleIn(actor, communityId, hostsOf(form)),
      isHere: personId !== null && (await em.existsBy(CheckInEntity, { meetingId, personId })),
      personId,
      isOpen,
      isUnderWay: isOpen && item.startedAt !== null,
      canVote: formRules(form).canVote,
      isVoting: polls.some(isRunning),
      hasVoted: polls.some((poll) => poll.state !== 'voided'),
    };
  }

  private async recusals(em: EntityManager, agendaItemId: string, standing: Standing): Promise<RecusalView[]> {
    const { isHost, isOpen, hasVoted, personId: reader } = standing;
    return (await recusalsOf(em, [agendaItemId])).map(({ personId, who, reason, bySelf, at }) => {
      const mine = personId === reader;
      const source = bySelf ? 'self' : 'host';
      const mayLift =
        isOpen && ((mine && !liftRefusalOf(source, 'self', hasVoted)) || (isHost && !liftRefusalOf(source, 'host', hasVoted)));
      return { personId: isHost || mine ? personId : null, who, reason, bySelf, mine, at: at.toISOString(), mayLift };
    });
  }
}

async function queueOf(em: EntityManager, agendaItemId: string, { isHost, personId: reader }: Standing): Promise<WaitingSpeaker[]> {
  const rows = await em.find(SpeechRequestEntity, { where: { agendaItemId, open: 1 }, order: { requestId: 'ASC' } });
  return rows.map(({ personId, who, askedAt }) => {
    const mine = personId === reader;
    return { personId: isHost || mine ? personId : null, who, mine, askedAt: askedAt.toISOString() };
  });
}

function offeredIn(
  { isHost, isHere, isOpen, isUnderWay, canVote, isVoting }: Standing,
  { recusals, queue }: Pick<ItemRoom, 'recusals' | 'queue'>,
): string[] {
  const waits = queue.some(({ mine }) => mine);
  const offers: Readonly<Record<string, boolean>> = {
    askToSpeak: isHere && isUnderWay && !isVoting && !waits,
    leaveQueue: isHere && isUnderWay && waits,
    // Where nothing is voted on, there is nothing to stay out of.
    recuse: canVote && isHere && isOpen && !isVoting && !recusals.some(({ mine }) => mine),
    askForOthers: isHost && isUnderWay,
    callSpeaker: isHost && isUnderWay && queue.length > 0,
    recuseOthers: canVote && isHost && isOpen && !isVoting,
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
