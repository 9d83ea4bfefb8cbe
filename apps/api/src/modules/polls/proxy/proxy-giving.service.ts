import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actsOn,
  authorityRefusalOf,
  dayOf,
  mostPerAgent,
  type AuthorityKind,
  type AuthorityRecorded,
  type GiveAuthorityRequest,
  type PollState,
  type RecordAuthorityRequest,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { PhotoShelf } from '../../documents';
import { PeopleDirectory, PersonEntity } from '../../people';
import { BallotEntity } from '../ballot.entity';
import { officeOf } from '../paper/paper-office';
import { phoneWayOf } from '../poll-terms';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { RollEntryEntity } from '../roll-entry.entity';
import { RollMemberEntity } from '../roll-member.entity';
import { alreadyCast, notOpen } from '../when-open';
import { Agents } from './agents';
import { authorityRows } from './authority-rows';
import { ProxyAuthorityEntity } from './proxy-authority.entity';
import { ProxyNotices } from './proxy-notices';

/** From the frozen roll to the last vote. */
export const ENTRUSTING_STATES: readonly PollState[] = ['announced', 'open'];
type Asked = RecordAuthorityRequest & Readonly<{ isOwn: boolean }>;
type Given = Readonly<{ rollEntryId: string; principalId: string; agentId: string; kind: AuthorityKind }>;

/** Records that somebody may vote in an owner's place, from the paper that the owner signed. Under the poll's lock, which every ballot waits for. */
@Injectable()
export class ProxyGiving {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly agents: Agents,
    private readonly people: PeopleDirectory,
    private readonly photos: PhotoShelf,
    private readonly notices: ProxyNotices,
  ) {}

  /**
   * By an office that holds the paper. The same key sent again answers like the first time.
   * @throws ProblemError not_found | poll.not_open | ballot.already_cast | proxy.refused | proxy.agent_unknown | photo.unknown
   */
  async record(pollId: string, request: RecordAuthorityRequest, actor: Actor): Promise<AuthorityRecorded> {
    return this.transactions.run(async (em) => {
      const { communityId } = officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
      const agentId = await this.agents.find(em, communityId, request.agent);
      return this.enter(em, pollId, { ...request, isOwn: false }, agentId, actor);
    });
  }

  /** By the owner on their own phone, for a neighbour. @throws as `record`, and permission.unverified */
  async give(pollId: string, request: GiveAuthorityRequest, actor: Actor): Promise<AuthorityRecorded> {
    const { personId } = actor;
    if (personId === null) throw new ProblemError('permission.unverified', {});
    return this.transactions.run(async (em) => {
      const { communityId } = found(await em.findOneBy(PollEntity, { pollId }));
      // Before anything is looked up: nobody learns who lives where by naming agents for an entry that is not theirs.
      if (!(await this.acting(em, pollId, request.rollEntryId, personId))) throw notFound();
      if (!request.agent.home) throw new ProblemError('request.invalid', { fields: [{ field: 'agent.home', rule: 'required' }] });
      const agentId = await this.agents.find(em, communityId, request.agent);
      return this.enter(em, pollId, { ...request, principalId: personId, kind: 'written', isOwn: true }, agentId, actor);
    });
  }

  private async enter(em: EntityManager, pollId: string, asked: Asked, agentId: string, actor: Actor): Promise<AuthorityRecorded> {
    const poll = await this.steps.lock(em, pollId);
    const before = await em.findOneBy(ProxyAuthorityEntity, { requestKey: asked.requestKey });
    if (before) return this.again(em, poll, before, actor);
    const { rollEntryId, principalId, kind, photoIds, isOwn } = asked;
    const given = { rollEntryId, principalId, agentId, kind };
    const now = this.clock.now();
    if (!ENTRUSTING_STATES.includes(poll.state) || (poll.closesAt !== null && poll.closesAt <= now)) throw notOpen(poll);
    const entry = found(await em.findOneBy(RollEntryEntity, { pollId, rollEntryId }));
    if (!(await this.acting(em, pollId, rollEntryId, principalId))) throw notFound();
    const ballot = await em.findOneBy(BallotEntity, { pollId, rollEntryId });
    if (ballot) throw alreadyCast(pollId, ballot);
    await this.refuseUnfit(em, poll, given, isOwn ? null : actor.personId);
    const authorityId = newId(now);
    await em.insert(ProxyAuthorityEntity, {
      ...{ authorityId, pollId, rollEntryId, kind, standsFor: rollEntryId },
      ...{ principalPersonId: principalId, agentPersonId: agentId, requestKey: asked.requestKey },
      ...{ recordedBy: actor.userId, recordedAt: now, usedAt: null, revokedAt: null, revokedBy: null },
    });
    await this.photos.attach(em, actor, photoIds, { subjectKind: 'proxy_authority', subjectId: authorityId, purpose: 'authority' });
    await this.steps.note(em, poll, { action: 'giveAuthority', actor, facts: { authorityId, rollEntryId, kind, alias: entry.alias } });
    await this.notices.given(em, poll, { authorityId, alias: entry.alias, kind, rollEntryId, agentId });
    return this.answer(em, poll, { authorityId, agentId });
  }

  /** @throws ProblemError proxy.refused */
  private async refuseUnfit(
    em: EntityManager,
    { pollId, communityId, pack, rules }: PollEntity,
    { rollEntryId, principalId, agentId, kind }: Given,
    recorderId: string | null,
  ): Promise<void> {
    const person = await em.findOneByOrFail(PersonEntity, { personId: principalId });
    const why = authorityRefusalOf({
      ...{ proxies: pack.proxies, rules, kind },
      principal: person.kind === 'natural' ? 'person' : 'body',
      isGiven: await this.stands(em, rollEntryId),
      agent: {
        isPrincipal: agentId === principalId,
        isRecorder: agentId === recorderId,
        actsForEntry: await this.acting(em, pollId, rollEntryId, agentId),
        isStaff: await this.agents.isStaff(em, communityId, agentId),
        sharesHome: await this.agents.shareHome(em, agentId, principalId),
        holds: await this.agents.holds(em, pollId, agentId),
      },
    });
    if (why) throw new ProblemError('proxy.refused', { why, most: mostPerAgent(pack.proxies, rules) });
  }

  /** One of a principal who has sold or died has ended with them, and makes room for the next. */
  private async stands(em: EntityManager, rollEntryId: string): Promise<boolean> {
    const now = this.clock.now();
    const [standing] = await authorityRows(em, now, 'a.standsFor = ?', [rollEntryId]);
    if (!standing) return false;
    if (standing.state !== 'lapsed') return true;
    await em.update(ProxyAuthorityEntity, { authorityId: standing.authorityId }, { standsFor: null, revokedAt: now });
    return false;
  }

  private async acting(em: EntityManager, pollId: string, rollEntryId: string, personId: string): Promise<boolean> {
    const member = await em.findOneBy(RollMemberEntity, { pollId, rollEntryId, personId });
    return member !== null && actsOn(member, dayOf(this.clock.now()));
  }

  private async again(em: EntityManager, poll: PollEntity, before: ProxyAuthorityEntity, actor: Actor): Promise<AuthorityRecorded> {
    if (before.pollId !== poll.pollId || before.recordedBy !== actor.userId) throw notFound();
    return this.answer(em, poll, { authorityId: before.authorityId, agentId: before.agentPersonId });
  }

  private async answer(
    em: EntityManager,
    { pack }: PollEntity,
    { authorityId, agentId }: Readonly<{ authorityId: string; agentId: string }>,
  ): Promise<AuthorityRecorded> {
    const accounts = (await this.people.userIdsOf([agentId], em)).get(agentId) ?? [];
    return { authorityId, byPhone: accounts.length > 0 && phoneWayOf(pack).isTaken };
  }
}
