import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import {
  actsOn,
  dayOf,
  HANDLERS,
  STAFF,
  type CastBallotAnswer,
  type CastBallotRequest,
  type CastByHandRequest,
  type Role,
} from '@silin/shared';
import { belongsTo, hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, isTransient, PreparedStatements, Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { PeopleDirectory } from '../people';
import { BallotChanging } from './ballot-changing.service';
import { BallotEntity } from './ballot.entity';
import { CAST_BALLOT, castParameters, putBallot, type NewBallot } from './cast-ballot';
import { asMyBallot } from './my-ballot';
import { checkShown, filledIn, type Put } from './filled-in';
import { entriesOf } from './my-entries';
import { textDigest } from './poll-digests';
import { PollEntity } from './poll.entity';
import { PollTerms } from './poll-terms';
import { newReceipt } from './receipt';
import { putSecretBallot } from './secret/secret-cast';
import { RollEntryEntity } from './roll-entry.entity';
import { RollMemberEntity } from './roll-member.entity';
import { alreadyCast, isOpenAt, notOpen } from './when-open';

type Vote = Omit<NewBallot, 'receipt' | 'castBy' | 'castAt'>;
type ByHand = Readonly<{ ballot: NewBallot; code: string | null }>;

/** Takes ballots: one per roll entry while the poll is open, whatever the phone, the account or the channel. */
@Injectable()
export class BallotBox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly people: PeopleDirectory,
    private readonly terms: PollTerms,
    private readonly changing: BallotChanging,
  ) {}

  /** @throws ProblemError ballot.unknown_choice | ballot.text_changed | ballot.already_cast | ballot.channel_closed | ballot.entry_needed | poll.not_open | poll.not_on_roll | not_found */
  async cast(pollId: string, request: CastBallotRequest, actor: Actor): Promise<CastBallotAnswer> {
    const { personId, standing, appointments } = actor;
    // A neighbour, or who holds an office: on which roll they stand is asked below.
    if (!personId || (standing !== 'resident' && appointments.length === 0)) throw new ProblemError('permission.unverified', {});
    const { requestKey, shownSha256, replaces } = request;
    const terms = found(await this.terms.of(pollId));
    checkShown(shownSha256, terms.textSha256);
    const rollEntryId = request.rollEntryId ?? (await this.onlyEntry(pollId, personId));
    const { content, code } = filledIn(terms, request);
    // Written out: an object poured into another costs this path more than its statement's parameters do.
    const ballot: NewBallot = {
      pollId,
      rollEntryId,
      personId,
      requestKey,
      content,
      channel: terms.channel,
      receipt: newReceipt(),
      castBy: actor.userId,
      witnessPersonId: null,
      castAt: this.clock.now(),
      deviceKey: request.deviceKey ?? null,
      shownSha256: shownSha256 ?? null,
      identity: null,
    };
    // Nobody could find the choice that a secret vote would have to replace.
    const changed = replaces === undefined || code !== null ? null : await this.changing.change(ballot, replaces);
    if (changed) return changed;
    if (terms.isTaken && (await this.put(ballot, code))) return answerOf(ballot, terms);
    return this.explain(ballot, actor);
  }

  /**
   * For somebody without a phone: a handler enters what the voter says, and another resident in the room watches.
   * @throws ProblemError as `cast`, and checkin.needed | request.invalid for the witness
   */
  async castByHand(pollId: string, request: CastByHandRequest, actor: Actor): Promise<CastBallotAnswer> {
    const { personId, witnessPersonId, requestKey, shownSha256, ...vote } = request;
    const poll = found(await this.dataSource.manager.findOneBy(PollEntity, { pollId }));
    if (!hasRoleIn(actor, poll.communityId, HANDLERS)) throw notFound();
    if (!poll.pack.channels.includes('by_hand')) throw new ProblemError('ballot.channel_closed', { channels: poll.pack.channels });
    const rollEntryId = await this.onlyEntry(pollId, personId);
    const { content, code } = filledIn(poll, vote);
    checkShown(shownSha256, textDigest(poll));
    const known = {
      channel: 'by_hand',
      witnessPersonId,
      deviceKey: null,
      shownSha256: shownSha256 ?? null,
      identity: 'in_person',
    } as const;
    const ballot = this.filled({ pollId, rollEntryId, personId, requestKey, content, ...known }, actor);
    await this.checkWitness(poll, personId, witnessPersonId);
    const isIn = await this.transactions.run((em) => this.putWithEvent(em, poll, { ballot, code }, actor)).catch(falseWhenVoted);
    return isIn ? answerOf(ballot, poll) : this.explain(ballot, actor);
  }

  /** Where a phone names no entry: the one that is theirs. Of several the voter must say which. Nobody's when they are on no roll. */
  private async onlyEntry(pollId: string, personId: string): Promise<string> {
    const [first, ...others] = (await entriesOf(this.dataSource.manager, [pollId], personId, dayOf(this.clock.now()))).get(pollId) ?? [];
    if (others.length > 0) throw new ProblemError('ballot.entry_needed', { entries: others.length + 1 });
    return first?.rollEntryId ?? '';
  }

  private filled(vote: Vote, actor: Actor): NewBallot {
    return { ...vote, receipt: newReceipt(), castBy: actor.userId, castAt: this.clock.now() };
  }

  /** One statement. Only where the database says that its fault is passing does the vote go the longer way with its retries. */
  private async put(ballot: NewBallot, code: string | null): Promise<boolean> {
    if (code !== null) return this.transactions.run((em) => putSecretBallot(em, ballot, code)).catch(falseWhenVoted);
    try {
      const { affectedRows } = await this.statements.run<{ affectedRows: number }>(CAST_BALLOT, castParameters(ballot));
      return affectedRows === 1;
    } catch (error) {
      if (isTransient(error)) return this.transactions.run((em) => putBallot(em, ballot)).catch(falseWhenVoted);
      return falseWhenVoted(error);
    }
  }

  private async putWithEvent(em: EntityManager, poll: PollEntity, { ballot, code }: ByHand, actor: Actor): Promise<boolean> {
    if (!(await (code === null ? putBallot(em, ballot) : putSecretBallot(em, ballot, code)))) return false;
    // Who voted and who entered it, never what: the record can be read while the poll is open.
    await this.events.record(em, {
      aggregate: 'poll',
      aggregateId: poll.pollId,
      issueId: poll.issueId,
      action: 'cast',
      actorUserId: actor.userId,
      actorParty: rolesIn(actor, poll.communityId).find((role) => (HANDLERS as readonly Role[]).includes(role)) ?? 'grid_worker',
      communityId: poll.communityId,
      facts: { channel: ballot.channel, personId: ballot.personId, witnessPersonId: ballot.witnessPersonId },
    });
    return true;
  }

  private async checkWitness(poll: PollEntity, personId: string, witnessPersonId: string): Promise<void> {
    const refuse = (rule: string) => new ProblemError('request.invalid', { fields: [{ field: 'witnessPersonId', rule }] });
    if (witnessPersonId === personId) throw refuse('anotherPerson');
    const isHere = { pollId: poll.pollId, personId: witnessPersonId, capacity: 'attendee' as const };
    if (!(await this.dataSource.manager.existsBy(RollMemberEntity, isHere))) throw new ProblemError('checkin.needed', {});
    const staff = await this.people.personsWithRoles(poll.communityId, STAFF);
    if (staff.some((one) => one.personId === witnessPersonId)) throw refuse('notStaff');
  }

  /** Why no ballot went in; the same request sent twice is answered as the first time. */
  private async explain({ pollId, rollEntryId, personId, requestKey, channel }: NewBallot, actor: Actor): Promise<CastBallotAnswer> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    const entry = await em.findOneBy(RollMemberEntity, { pollId, rollEntryId, personId });
    if (!entry && !belongsTo(actor, poll.communityId)) throw notFound();
    const stored = entry && (await em.findOneBy(BallotEntity, { pollId, rollEntryId }));
    if (stored?.requestKey === requestKey) return { pollId, ballot: asMyBallot(stored, poll) };
    const formerly = stored && (await this.changing.formerly(em, poll, rollEntryId, requestKey));
    if (formerly) return formerly;
    // Who sold the home, or has not come to own it yet, is told so, and not whether somebody has voted for it.
    const acts = entry !== null && actsOn(entry, dayOf(this.clock.now()));
    if (stored && acts) throw alreadyCast(pollId, stored);
    if (!isOpenAt(poll, this.clock.now())) throw notOpen(poll);
    if (!acts && (await isRecused(em, pollId, personId))) throw new ProblemError('ballot.recused', {});
    if (!acts) throw new ProblemError('poll.not_on_roll', { pollId, electorate: poll.pack.electorate });
    if (!poll.pack.channels.includes(channel)) throw new ProblemError('ballot.channel_closed', { channels: poll.pack.channels });
    // It opened between the two looks.
    throw new ProblemError('busy', {});
  }
}

function answerOf({ pollId, content, castAt, channel, receipt }: NewBallot, put: Put): CastBallotAnswer {
  const { choice, choices } = content;
  return { pollId, ballot: asMyBallot({ choice, choices, castAt, channel, receipt }, put) };
}

/** On the roll of a vote in a room and in nobody's hands: they have an interest of their own in the item. */
const isRecused = (em: EntityManager, pollId: string, voterKey: string) =>
  em.existsBy(RollEntryEntity, { pollId, voterKey, conflictGround: Not(IsNull()) });

function falseWhenVoted(error: unknown): false {
  if (isDuplicateKey(error)) return false;
  throw error;
}
