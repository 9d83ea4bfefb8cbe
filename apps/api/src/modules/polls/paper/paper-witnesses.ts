import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { actsOn, dayOf, STAFF, witnessFaultOf, type WitnessFault } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { notFound, ProblemError } from '../../../platform/http';
import { PeopleDirectory } from '../../people';
import type { PollEntity } from '../poll.entity';
import { RollMemberEntity } from '../roll-member.entity';
import { PaperReadingEntity } from './paper-reading.entity';
import { PaperWitnessEntity } from './paper-witness.entity';

export const isPaperWitness = (em: EntityManager, pollId: string, personId: string | null): Promise<boolean> =>
  personId === null ? Promise.resolve(false) : em.existsBy(PaperWitnessEntity, { pollId, personId });

/** Who may watch over a paper count. Asked when they are named and again whenever they act: an office taken meanwhile ends it. */
@Injectable()
export class PaperWitnesses {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
  ) {}

  async faultsOf(
    em: EntityManager,
    { pollId, communityId }: PollEntity,
    personIds: readonly string[],
  ): Promise<Map<string, WitnessFault | null>> {
    const staff = new Set((await this.people.personsWithRoles(communityId, STAFF, em)).map(({ personId }) => personId));
    const entered = await em.find(PaperReadingEntity, {
      where: { pollId, personId: In([...personIds]), by: 'clerk' },
      select: { personId: true },
    });
    const readers = new Set(entered.map(({ personId }) => personId));
    const voters = await this.actingAmong(em, pollId, personIds);
    return new Map(
      personIds.map((personId) => {
        const standing = { actsOnRoll: voters.has(personId), isStaff: staff.has(personId), hasEntered: readers.has(personId) };
        return [personId, witnessFaultOf(standing)];
      }),
    );
  }

  /** @throws ProblemError not_found for who was not named | paper.witness_unfit */
  async assertWitness(em: EntityManager, poll: PollEntity, { personId }: Actor): Promise<string> {
    if (personId === null || !(await isPaperWitness(em, poll.pollId, personId))) throw notFound();
    await this.assertFit(em, poll, personId);
    return personId;
  }

  /** @throws ProblemError paper.witness_unfit */
  async assertFit(em: EntityManager, poll: PollEntity, personId: string): Promise<void> {
    const fault = (await this.faultsOf(em, poll, [personId])).get(personId);
    if (fault) throw new ProblemError('paper.witness_unfit', { fault });
  }

  private async actingAmong(em: EntityManager, pollId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const today = dayOf(this.clock.now());
    const members = await em.findBy(RollMemberEntity, { pollId, personId: In([...personIds]) });
    return new Set(members.filter((one) => actsOn(one, today)).map(({ personId }) => personId));
  }
}
