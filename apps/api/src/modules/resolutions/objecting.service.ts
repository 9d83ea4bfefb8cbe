import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type ObjectionAnswer, type ObjectRequest, type Party } from '@silin/shared';
import { belongsTo, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateOf, newId, Transactions } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Deadlines } from '../deadlines';
import { PeopleDirectory } from '../people';
import { onRoll } from '../polls';
import { ObjectionReader } from './objection-reader';
import { ObjectionEntity } from './objection.entity';
import { policyOfRow } from './policy-of-row';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import type { ResolutionEntity } from './resolution.entity';

/** What is written down of an objection, whoever holds the pen. */
export type NewObjection = Pick<
  ObjectionEntity,
  'requestKey' | 'personId' | 'reason' | 'aboutRoles' | 'channel' | 'state' | 'enteredByUserId'
>;

/** Objections within the period: once per person, whatever account or paper. */
@Injectable()
export class Objecting {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
    private readonly moves: ResolutionMoves,
    private readonly reader: ObjectionReader,
    private readonly notices: ResolutionNotices,
  ) {}

  /**
   * On one's own phone. The same key sent again answers like the first time.
   * @throws ProblemError not_found | resolution.not_electorate | resolution.objections_over | objection.already_made
   */
  async object(resolutionId: string, { requestKey, reason, aboutRoles }: ObjectRequest, actor: Actor): Promise<ObjectionAnswer> {
    const { personId } = actor;
    if (personId === null) throw new ProblemError('permission.unverified', {});
    return this.transactions.run(async (em) => {
      const resolution = await this.moves.lock(em, resolutionId);
      if (resolution.publishedAt === null || !belongsTo(actor, resolution.communityId)) throw notFound();
      const before = await this.sentBefore(em, requestKey, { resolutionId, personId });
      if (before) return before;
      const written = { requestKey, personId, reason, aboutRoles: [...aboutRoles] };
      const objection = await this.write(em, resolution, { ...written, channel: 'phone', state: 'open', enteredByUserId: actor.userId });
      await this.count(em, resolution, objection, actor);
      return answerOf(objection);
    });
  }

  /** @throws ProblemError request.invalid for a key that was used for something else */
  async sentBefore(
    em: EntityManager,
    requestKey: string,
    same: Readonly<{ resolutionId: string; personId: string }>,
  ): Promise<ObjectionAnswer | null> {
    const before = await em.findOneBy(ObjectionEntity, { requestKey });
    if (!before) return null;
    if (before.resolutionId !== same.resolutionId || before.personId !== same.personId) throw usedKey();
    return answerOf(before);
  }

  /** Under the resolution's lock. @throws ProblemError as `object` */
  async write(em: EntityManager, resolution: ResolutionEntity, written: NewObjection): Promise<ObjectionEntity> {
    const { resolutionId, communityId, issueId, objectionsUntil } = resolution;
    await this.requireElectorate(em, resolution, written.personId);
    const before = await em.findOneBy(ObjectionEntity, { resolutionId, onceFor: written.personId });
    if (before) throw new ProblemError('objection.already_made', { madeOn: dayOf(before.madeAt) });
    if (!this.reader.isHeard(resolution)) throw new ProblemError('resolution.objections_over', { until: objectionsUntil });
    const madeAt = this.clock.now();
    const last = await em.maximum(ObjectionEntity, 'serial', { resolutionId });
    const unanswered = { confirmedByUserId: null, answer: null, answeredAs: null, answeredByUserId: null, answeredAt: null };
    const place = { objectionId: newId(madeAt), communityId, issueId, resolutionId, serial: (last ?? 0) + 1 };
    const objection: ObjectionEntity = { ...written, ...place, onceFor: written.personId, madeAt, ...unanswered };
    try {
      await em.insert(ObjectionEntity, objection);
    } catch (error) {
      throw isDuplicateOf(em, error, ObjectionEntity, ['requestKey']) ? usedKey() : error;
    }
    return objection;
  }

  /** From now on it stands: everybody reads it, and it waits for an answer. `actor` is null where it came on paper. */
  async count(em: EntityManager, resolution: ResolutionEntity, objection: ObjectionEntity, actor: Actor | null): Promise<void> {
    const { objectionId, reason, channel } = objection;
    const as: Party = policyOfRow(resolution).objectors === 'roll' ? 'voter' : 'resident';
    const facts = { objectionId, channel };
    await this.moves.take(em, resolution, { action: 'object', actor, as, parties: [as], given: ['reason'], reason, facts });
    const { resolutionId, issueId, communityId } = resolution;
    const answering = { subjectKind: 'resolution', subjectId: resolutionId, kind: 'ruling' } as const;
    const waiting = await this.deadlines.current(em, answering);
    if (!waiting || waiting.metAt) {
      const { rulingWorkdays } = await this.communities.settings(communityId, em);
      await this.deadlines.set(em, { ...answering, issueId, communityId }, { days: rulingWorkdays });
    }
    await this.notices.objected(em, resolution, objection);
  }

  private async requireElectorate(em: EntityManager, resolution: ResolutionEntity, personId: string): Promise<void> {
    const { objectors } = policyOfRow(resolution);
    const { communityId, pollId } = resolution;
    const belongs =
      objectors === 'roll'
        ? await onRoll(em, pollId, personId)
        : (await this.people.residentsAmong(communityId, [personId], em)).has(personId);
    if (!belongs) throw new ProblemError('resolution.not_electorate', { objectors });
  }
}

const answerOf = ({ objectionId, serial }: ObjectionEntity): ObjectionAnswer => ({ objectionId, number: serial });
const usedKey = () => new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] });
