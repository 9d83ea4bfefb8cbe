import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  dayWords,
  lastDayOfPeriod,
  onlyAStep,
  policyOf,
  isAdoptable,
  type Done,
  type DraftResolutionRequest,
  type PublicationPolicy,
  type ResolutionView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateOf, newId, Transactions, underNextSerial } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Deadlines } from '../deadlines';
import { GistEntity } from '../meetings';
import { CertificateEntity, PollEntity } from '../polls';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import { ResolutionReader } from './resolution-reader';
import { ResolutionEntity } from './resolution.entity';
import { policyOfRow } from './policy-of-row';

/** 协商意见 or 业主共同决定: written after a vote that passed, published, and in force as its policy says. */
@Injectable()
export class Publishing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
    private readonly moves: ResolutionMoves,
    private readonly notices: ResolutionNotices,
    private readonly reader: ResolutionReader,
  ) {}

  /** @throws ProblemError not_found | resolution.not_passed | steps.no_resolution | resolution.exists | request.invalid where it adopts what was not proposed on this item */
  async draft(pollId: string, { text, adopts = [] }: DraftResolutionRequest, actor: Actor): Promise<ResolutionView> {
    const resolutionId = await this.transactions.run(async (em) => {
      // The poll's row keeps two conveners who write at once one after the other.
      const poll = found(await em.findOne(PollEntity, { where: { pollId }, lock: { mode: 'pessimistic_write' } }));
      if (!hasRoleIn(actor, poll.communityId, CONVENERS)) throw notFound();
      const certificate = await em.findOneBy(CertificateEntity, { pollId });
      if (poll.state !== 'certified' || !certificate?.passed) throw new ProblemError('resolution.not_passed', { pollId });
      if (onlyAStep(poll.pack)) throw new ProblemError('steps.no_resolution', {});
      const before = await em.findOneBy(ResolutionEntity, { pollId });
      if (before) throw new ProblemError('resolution.exists', { resolutionId: before.resolutionId });
      const written = await this.write(em, poll, text, actor);
      await adopt(em, poll, adopts, written);
      return written;
    });
    return this.reader.view(resolutionId, actor);
  }

  /** @throws ProblemError not_found | action.wrong_state */
  async publish(resolutionId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const resolution = await this.moves.lock(em, resolutionId);
      if (!hasRoleIn(actor, resolution.communityId, CONVENERS)) throw notFound();
      const policy = policyOfRow(resolution);
      const { objectionsUntil, patch } = await this.dated(em, resolution, policy);
      const isAtOnce = policy.effective === 'on_announcement';
      const until = dayWords(objectionsUntil);
      const words = isAtOnce ? `公示起就生效，有异议的业主${until}前提出` : `公示到${until}，没有异议就生效`;
      await this.moves.take(em, resolution, { action: 'publish', actor, patch, words });
      await this.deadlines.meet(em, { subjectKind: 'resolution', subjectId: resolutionId, kind: 'announcement' });
      await this.notices.published(em, resolution, actor);
      // Nobody's hand puts it in force, here neither.
      if (isAtOnce) await this.moves.take(em, resolution, { action: 'takeEffect', actor: null, patch: { effectiveAt: patch.publishedAt } });
    });
    return { done: true };
  }

  /** The days of its policy, from today on; the policy is kept as it is now. */
  private async dated(em: EntityManager, { resolutionId, issueId, communityId }: ResolutionEntity, policy: PublicationPolicy) {
    const publishedAt = this.clock.now();
    const { consensusObjectionDays } = await this.communities.settings(communityId, em);
    const days = policy.objectionDays ?? consensusObjectionDays;
    const objecting = { subjectKind: 'resolution', subjectId: resolutionId, kind: 'objection', issueId, communityId } as const;
    const { dueOn: objectionsUntil } = await this.deadlines.set(em, objecting, { days });
    const displayedUntil = lastDayOfPeriod(dayOf(publishedAt), policy.displayDays);
    return { objectionsUntil, patch: { publishedAt, objectionsUntil, displayedUntil, policy: { ...policy, objectionDays: days } } };
  }

  private async write(em: EntityManager, poll: PollEntity, text: string, actor: Actor): Promise<string> {
    const draftedAt = this.clock.now();
    const resolutionId = newId(draftedAt);
    const { pollId, communityId, issueId, meetingId } = poll;
    const year = Number(dayOf(draftedAt).slice(0, 4));
    const row = {
      resolutionId,
      communityId,
      year,
      issueId,
      pollId,
      meetingId,
      effect: poll.pack.effect,
      text,
      state: 'drafted',
      draftedAt,
    };
    const policy = policyOf(poll.pack);
    const unset = { policy, publishedAt: null, objectionsUntil: null, displayedUntil: null, effectiveAt: null };
    const resolution = em.create(ResolutionEntity, { ...row, ...unset } as ResolutionEntity);
    try {
      await underNextSerial(em, ResolutionEntity, { communityId, year }, (serial) =>
        em.insert(ResolutionEntity, Object.assign(resolution, { serial })),
      );
    } catch (error) {
      if (isDuplicateOf(em, error, ResolutionEntity, ['pollId']))
        throw new ProblemError('resolution.exists', { resolutionId: found(await em.findOneBy(ResolutionEntity, { pollId })).resolutionId });
      throw error;
    }
    await this.moves.record(em, resolution, { action: 'draft', actor, fromState: null, toState: 'drafted' });
    await this.announceInTime(em, resolution, policy);
    return resolutionId;
  }

  /** Where the law wants a result announced within days of its certificate. */
  private async announceInTime(
    em: EntityManager,
    { resolutionId, issueId, communityId, pollId }: ResolutionEntity,
    policy: PublicationPolicy,
  ) {
    if (policy.announceWithinDays === null) return;
    const { certifiedAt } = await em.findOneByOrFail(CertificateEntity, { pollId });
    const dueOn = lastDayOfPeriod(dayOf(certifiedAt), policy.announceWithinDays);
    await this.deadlines.set(
      em,
      { subjectKind: 'resolution', subjectId: resolutionId, kind: 'announcement', issueId, communityId },
      { dueOn },
    );
  }
}

/** All of them or none: proposals, and changes to them, from the item that was voted on. @throws ProblemError request.invalid */
async function adopt(em: EntityManager, { agendaItemId }: PollEntity, gistIds: readonly string[], adoptedIn: string): Promise<void> {
  if (gistIds.length === 0) return;
  const gistId = In([...gistIds]);
  const proposed = agendaItemId === null ? [] : (await em.findBy(GistEntity, { gistId, agendaItemId })).filter(isAdoptable);
  if (proposed.length < gistIds.length) throw new ProblemError('request.invalid', { fields: [{ field: 'adopts', rule: 'proposedHere' }] });
  await em.update(GistEntity, { gistId }, { adoptedIn });
}
