import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, HANDLERS, type Done, type ObjectionAnswer, type ObjectOnPaperRequest, type ObjectorsFound } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { DocumentShelf } from '../documents';
import { PeopleDirectory, residentsFound } from '../people';
import { onRoll } from '../polls';
import { Objecting } from './objecting.service';
import { ObjectionEntity } from './objection.entity';
import { policyOfRow } from './policy-of-row';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionEntity } from './resolution.entity';

/** Objections of people without a phone: a signed slip with its photo, entered by one worker and compared by another. Staff alone never object. */
@Injectable()
export class Slips {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly shelf: DocumentShelf,
    private readonly moves: ResolutionMoves,
    private readonly objecting: Objecting,
  ) {}

  /** By a part of a name or a home, those who may object only. @throws ProblemError not_found */
  async find(resolutionId: string, text: string, actor: Actor): Promise<ObjectorsFound> {
    const em = this.dataSource.manager;
    const resolution = published(await em.findOneBy(ResolutionEntity, { resolutionId }), actor);
    const { communityId, pollId } = resolution;
    const ids = await residentsFound(em, { communityId, text, day: dayOf(this.clock.now()) });
    const byRoll = policyOfRow(resolution).objectors === 'roll';
    const residents = byRoll ? new Set<string>() : await this.people.residentsAmong(communityId, ids, em);
    const names = await this.people.namesOf(ids, em);
    const people: ObjectorsFound['people'][number][] = [];
    for (const personId of ids) {
      const name = names.get(personId);
      const mayObject = byRoll ? await onRoll(em, pollId, personId) : residents.has(personId);
      if (name && mayObject && personId !== actor.personId) people.push(name);
    }
    return { people };
  }

  /**
   * Entered it counts for nobody yet, but nothing takes effect before it was compared. The same key sent again answers like the first time.
   * @throws ProblemError not_found | document.unknown | objection.own_case, and as `Objecting.object`
   */
  async enter(resolutionId: string, request: ObjectOnPaperRequest, actor: Actor): Promise<ObjectionAnswer> {
    const { requestKey, personId, reason, aboutRoles, documentId } = request;
    return this.transactions.run(async (em) => {
      const resolution = published(await this.moves.lock(em, resolutionId), actor);
      if (personId === actor.personId) throw new ProblemError('objection.own_case', {});
      const before = await this.objecting.sentBefore(em, requestKey, { resolutionId, personId });
      if (before) return before;
      const written = { requestKey, personId, reason, aboutRoles: [...aboutRoles] };
      const objection = await this.objecting.write(em, resolution, {
        ...written,
        channel: 'paper',
        state: 'entered',
        enteredByUserId: actor.userId,
      });
      await this.shelf.attach(em, actor, documentId, { subjectKind: 'objection', subjectId: objection.objectionId });
      await this.moves.record(em, resolution, { action: 'enterSlip', actor, facts: { objectionId: objection.objectionId } });
      return { objectionId: objection.objectionId, number: objection.serial };
    });
  }

  /** It counts from when it was entered. @throws ProblemError not_found | objection.needs_second | objection.own_case | objection.already_answered */
  async confirm(objectionId: string, actor: Actor): Promise<Done> {
    return this.compare(objectionId, actor, async (em, resolution, objection) => {
      const patch = { state: 'open', confirmedByUserId: actor.userId } as const;
      await em.update(ObjectionEntity, { objectionId }, patch);
      await this.objecting.count(em, resolution, Object.assign(objection, patch), null);
    });
  }

  /** The slip does not say so, or is not signed: the person may hand in another. @throws ProblemError as `confirm` */
  async reject(objectionId: string, reason: string, actor: Actor): Promise<Done> {
    return this.compare(objectionId, actor, async (em, resolution) => {
      const answeredAt = this.clock.now();
      const patch = { state: 'rejected', onceFor: null, answer: reason, answeredByUserId: actor.userId, answeredAt } as const;
      await em.update(ObjectionEntity, { objectionId }, { ...patch, answeredAs: 'grid_worker' });
      await this.moves.record(em, resolution, { action: 'rejectSlip', actor, reason, facts: { objectionId } });
    });
  }

  private async compare(
    objectionId: string,
    actor: Actor,
    work: (em: EntityManager, resolution: ResolutionEntity, objection: ObjectionEntity) => Promise<void>,
  ): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { resolutionId } = found(await em.findOneBy(ObjectionEntity, { objectionId }));
      const resolution = published(await this.moves.lock(em, resolutionId), actor);
      const objection = found(await em.findOne(ObjectionEntity, { where: { objectionId }, lock: { mode: 'pessimistic_write' } }));
      if (objection.state !== 'entered') throw new ProblemError('objection.already_answered', {});
      await this.requireAnother(em, objection, actor);
      await work(em, resolution, objection);
    });
    return { done: true };
  }

  /** Not who entered it, on whatever account, and not whose objection it is. */
  private async requireAnother(em: EntityManager, { enteredByUserId, personId }: ObjectionEntity, actor: Actor): Promise<void> {
    if (await this.people.isAccountOf(enteredByUserId, actor, em)) throw new ProblemError('objection.needs_second', {});
    if (personId === actor.personId) throw new ProblemError('objection.own_case', {});
  }
}

/** @throws ProblemError not_found, also for a handler of another community and before it was published */
function published(resolution: ResolutionEntity | null, actor: Actor): ResolutionEntity {
  const row = found(resolution);
  if (row.publishedAt === null || !hasRoleIn(actor, row.communityId, HANDLERS)) throw notFound();
  return row;
}
