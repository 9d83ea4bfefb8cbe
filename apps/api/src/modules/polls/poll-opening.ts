import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type ConflictGround,
  dayOf,
  headUnit,
  misfitOf,
  packOn,
  secrecyMisfitOf,
  type Electorate,
  type RulePack,
  type Secrecy,
  type Slate,
  type VoteMethod,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { newSealKey, rollDigest } from './poll-digests';
import { PollSteps } from './poll-steps';
import { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';
import { RollMemberEntity } from './roll-member.entity';

/**
 * Somebody on the roll of a vote in a session; who was not in the room when it was called is counted and does not vote. `recused`: why
 * somebody who is there does not vote either, having an interest of their own in the item; null of everybody else. `personId` is null of a
 * home for which nobody stands.
 */
export type VoterInRoom = Readonly<{
  voterKey: string;
  personId: string | null;
  alias: string;
  capacity: string;
  present: boolean;
  recused: string | null;
}>;
export type VoteInRoom = Readonly<{
  communityId: string;
  issueId: string;
  meetingId: string;
  agendaItemId: string;
  question: string;
  slate: Slate | null;
  secrecy: Secrecy;
  method: VoteMethod;
  packId: string;
  electorate: Electorate;
  voters: readonly VoterInRoom[];
}>;

const CONFLICTED: ConflictGround = 'interested_owner';
const ALIAS_MAX = 20;
const CHUNK = 500;

/** Calls a vote in a meeting: freezes the roll and opens at once, every step of the lifecycle with its event. */
@Injectable()
export class PollOpening {
  constructor(
    private readonly clock: Clock,
    private readonly steps: PollSteps,
  ) {}

  /** In the caller's transaction, who has locked the meeting. @throws ProblemError poll.empty_roll | poll.wrong_electorate | poll.secrecy_unfit */
  async openInRoom(em: EntityManager, vote: VoteInRoom, actor: Actor): Promise<PollEntity> {
    const pack = found(packOn(vote.packId, dayOf(this.clock.now())) ?? null);
    const misfit = misfitOf(pack, { electorate: vote.electorate, window: 'in_meeting' });
    if (misfit) throw new ProblemError('poll.wrong_electorate', { needs: pack.electorate, misfit });
    const unfit = secrecyMisfitOf(pack, vote.secrecy);
    if (unfit) throw new ProblemError('poll.secrecy_unfit', { misfit: unfit });
    if (!vote.voters.some(mayVote)) throw new ProblemError('poll.empty_roll', {});
    const poll = await this.prepare(em, vote, pack, actor);
    const roll = await this.freezeRoll(em, poll, vote.voters);
    const rollRecused = vote.voters.filter((voter) => voter.present && !mayVote(voter)).length;
    const now = this.clock.now();
    const rollPresent = roll.filter(({ present }) => present).length;
    await this.steps.take(em, poll, {
      action: 'reviewRoll',
      actor,
      patch: { rollSize: roll.length, rollPresent, rollRecused, rollSha256: rollDigest(poll, roll) },
    });
    await this.steps.take(em, poll, { action: 'announce', actor, patch: { announcedAt: now } });
    const facts = {
      words: `${calledWords(pack, vote)}${howWords(vote)}表决：${vote.question}`,
      roll: roll.length,
      present: rollPresent,
      ...(rollRecused > 0 ? { recused: rollRecused } : {}),
    };
    return this.steps.take(em, poll, { action: 'open', actor, patch: { opensAt: now }, facts });
  }

  private async prepare(em: EntityManager, vote: VoteInRoom, pack: RulePack, actor: Actor): Promise<PollEntity> {
    const { communityId, issueId, meetingId, agendaItemId, question, slate, secrecy, method } = vote;
    const poll = em.create(PollEntity, {
      pollId: newId(this.clock.now()),
      communityId,
      issueId,
      meetingId,
      agendaItemId,
      question,
      secrecy,
      method,
      packId: pack.id,
      packVersion: pack.version,
      state: 'draft',
      announcedAt: null,
      opensAt: null,
      closesAt: null,
      certifiedAt: null,
      rollSha256: null,
      rollElectorate: vote.electorate,
      rollSize: 0,
      rollRecused: 0,
      sealKey: newSealKey(),
    });
    Object.assign(poll, { pack, slate });
    await em.insert(PollEntity, poll);
    await this.steps.begin(em, poll, actor);
    return poll;
  }

  private async freezeRoll(em: EntityManager, { pollId, method }: PollEntity, voters: readonly VoterInRoom[]): Promise<RollEntryEntity[]> {
    const now = this.clock.now();
    const digits = String(voters.length).length;
    const roll = voters.map(({ voterKey, alias, capacity, present, recused }, index) => ({
      rollEntryId: newId(now),
      pollId,
      ...{ parking: null, parkingCm2: 0 },
      voterKey,
      position: index + 1,
      // The number in front keeps two neighbours of one building apart, whatever the collation makes of the rest.
      alias: `${String(index + 1).padStart(digits, '0')}·${alias}`.slice(0, ALIAS_MAX),
      capacity,
      heads: 1,
      areaCm2: null,
      buildingName: null,
      homes: null,
      present,
      conflictGround: recused === null ? null : CONFLICTED,
      conflictReason: recused,
    }));
    // Whoever raises a hand casts no ballot.
    const members = roll.flatMap(({ rollEntryId, present, conflictGround }, index) => {
      const personId = voters[index]?.personId;
      if (method !== 'ballots' || !present || conflictGround !== null || !personId) return [];
      return [{ rollEntryId, pollId, personId, capacity: 'attendee' as const }];
    });
    for (let from = 0; from < roll.length; from += CHUNK) {
      await em.insert(RollEntryEntity, roll.slice(from, from + CHUNK));
      if (from < members.length) await em.insert(RollMemberEntity, members.slice(from, from + CHUNK));
    }
    return roll;
  }
}

const mayVote = ({ present, recused }: VoterInRoom) => present && recused === null;

const howWords = ({ method, secrecy }: VoteInRoom) => (method === 'hands' ? '举手' : secrecy === 'secret' ? '不记名' : '');

/** 「12 位到会居民」, or of a body 「居民代表会议应到 30 位、实到 21 位，」. */
function calledWords({ title }: RulePack, { electorate, voters }: VoteInRoom): string {
  const present = voters.filter((voter) => voter.present).length;
  const unit = headUnit(electorate) === '户' ? '户' : '位';
  return electorate === 'participants' ? `${present} 位到会居民` : `${title}应到 ${voters.length} ${unit}、实到 ${present} ${unit}，`;
}
