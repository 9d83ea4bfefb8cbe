import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formRules, onlyAStep, SECRECY_WARNING_BELOW, type OpenPollRequest, type PollView, type Secrecy, type Slate } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { IssueMoves } from '../issues';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import {
  PollOpening,
  PollReader,
  PollSequels,
  resultWords,
  slateAsked,
  type CertifiedPoll,
  type PollEntity,
  type VoterInRoom,
} from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Agenda, stateOf, type ItemInSession } from './agenda.service';
import { forInbox } from './said';
import { VotersInRoom } from './voters-in-room';

const TOLD = {
  consensus: { passed: '谈成了', failed: '没有谈成' },
  binding: { passed: '表决通过了', failed: '表决没有通过' },
} as const;

/** `isWarned`: whoever calls it has read what the result of few may tell. */
type Put = Readonly<{ question: string; slate: Slate | null; secrecy: Secrecy; isWarned: boolean }>;

/** A vote on an item of the agenda: called by the chair over those who have signed in, and what follows when it is certified. */
@Injectable()
export class VotesInRoom implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly agenda: Agenda,
    private readonly voters: VotersInRoom,
    private readonly moves: AgendaMoves,
    private readonly issueMoves: IssueMoves,
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
    private readonly opening: PollOpening,
    private readonly polls: PollReader,
    private readonly sequels: PollSequels,
  ) {}

  onModuleInit(): void {
    this.sequels.whenCertified((em, certified) => this.conclude(em, certified));
  }

  /** @throws ProblemError not_found | request.invalid | action.wrong_state | meeting.form_has_no_vote | meeting.poll_open | meeting.quorum_missing | poll.empty_roll | poll.secrecy_unfit | poll.secret_few */
  async open(agendaItemId: string, asked: OpenPollRequest, actor: Actor): Promise<PollView> {
    const { pollId } = await this.transactions.run(async (em) => {
      const inSession = await this.agenda.lock(em, agendaItemId, actor, 'openPoll');
      const { question, slate, secrecy, fewAcknowledged } = asked;
      const put = { question, slate: slateAsked(slate), secrecy: secrecy ?? 'named', isWarned: fewAcknowledged ?? false };
      return this.openIn(em, inSession, put, actor);
    });
    return this.polls.view(pollId, actor);
  }

  private async openIn(em: EntityManager, { meeting, item }: ItemInSession, { isWarned, ...put }: Put, actor: Actor): Promise<PollEntity> {
    const { meetingId, communityId, form } = meeting;
    const { agendaItemId, issueId } = item;
    const { canVote, rulePacks, body } = formRules(form);
    const [packId] = rulePacks;
    if (!canVote || !packId) throw new ProblemError('meeting.form_has_no_vote', { form });
    if (!item.startedAt || item.endedAt) throw new ProblemError('action.wrong_state', { state: stateOf(item), action: 'openPoll' });
    await this.agenda.assertNoPoll(em, meetingId, agendaItemId);
    const voters = await this.voters.of(em, meeting, agendaItemId);
    // Nobody there is for the opening to refuse, and few are not the thing to be warned of.
    const here = voters.filter(({ present, recused }) => present && recused === null);
    const isFew = here.length > 0 && here.length < SECRECY_WARNING_BELOW;
    if (put.secrecy === 'secret' && isFew && !isWarned)
      throw new ProblemError('poll.secret_few', { voters: here.length, warnedBelow: SECRECY_WARNING_BELOW });
    const poll = await this.opening.openInRoom(
      em,
      {
        communityId,
        issueId,
        meetingId,
        agendaItemId,
        ...put,
        method: 'ballots',
        packId,
        electorate: body?.electorate ?? 'participants',
        voters,
      },
      actor,
    );
    await this.tellVoters(em, poll, here);
    return poll;
  }

  private async tellVoters(em: EntityManager, poll: PollEntity, voters: readonly VoterInRoom[]): Promise<void> {
    const accounts = await this.people.userIdsOf(
      voters.flatMap((voter) => voter.personId ?? []),
      em,
    );
    await this.notices.tellUsers(em, [...accounts.values()].flat(), {
      onceKey: `poll.open.${poll.pollId}`,
      title: '请您表决',
      words: forInbox(`会上正在表决：${poll.question}`),
      link: { kind: 'poll', id: poll.pollId },
    });
  }

  private async conclude(em: EntityManager, { poll, result, slate, actor }: CertifiedPoll): Promise<void> {
    const { agendaItemId, issueId, pollId, communityId } = poll;
    if (!agendaItemId) return;
    // Who is level is voted on again at once: the item goes on.
    if (slate?.outcome.kind === 'seats' && slate.outcome.runOff) return;
    const outcome = result.passed ? 'agreed' : 'not_adopted';
    await em.update(AgendaItemEntity, { agendaItemId }, { endedAt: this.clock.now(), outcome });
    const leadsOn = onlyAStep(poll.pack);
    const nobody = { holder: null, holderPhone: null, dueOn: null };
    const goesOn = result.passed || leadsOn;
    await this.issueMoves.move(em, issueId, {
      action: actionFor(leadsOn, result.passed),
      actor,
      // The figures stand beside the certificate's own step, one line above.
      facts: { pollId, ...(leadsOn ? { words: poll.pack.title } : {}) },
      patch: goesOn ? await this.moves.backWithCommittee(em, communityId) : nobody,
    });
    await this.notices.tellFollowers(em, issueId, {
      onceKey: `poll.certified.${pollId}`,
      title: TOLD[leadsOn ? 'binding' : poll.pack.effect][result.passed ? 'passed' : 'failed'],
      words: forInbox(`${resultWords(poll, result, slate)}表决的是：${poll.question}`),
      link: { kind: 'poll', id: pollId },
    });
  }
}

/** A step before the last decides nothing: carried it goes on, else the secretary says how. */
const actionFor = (leadsOn: boolean, passed: boolean): string =>
  leadsOn ? (passed ? 'passStep' : 'stopStep') : passed ? 'decide' : 'rejectProposal';
