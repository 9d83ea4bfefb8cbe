import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, HANDLERS, sentenceOf, type Done, type PollState, type WitnessCandidates } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { PeopleDirectory, residentsFound } from '../../people';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { PaperNotices } from './paper-notices';
import { PaperWitnessEntity } from './paper-witness.entity';
import { PaperWitnesses } from './paper-witnesses';

export const NAMING_STATES: readonly PollState[] = ['announced', 'open', 'counting'];

/** The community asks voters to watch over the paper count; whoever convenes does not choose who watches them. */
@Injectable()
export class WitnessNaming {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly people: PeopleDirectory,
    private readonly witnesses: PaperWitnesses,
    private readonly notices: PaperNotices,
  ) {}

  /** By a part of a name or of a home. @throws ProblemError not_found */
  async find(pollId: string, text: string, actor: Actor): Promise<WitnessCandidates> {
    const em = this.dataSource.manager;
    const poll = handled(await em.findOneBy(PollEntity, { pollId }), actor);
    const ids = await residentsFound(em, { communityId: poll.communityId, text, day: dayOf(this.clock.now()) });
    const names = await this.people.namesOf(ids, em);
    const faults = await this.witnesses.faultsOf(em, poll, ids);
    return {
      people: [...names.values()].map(({ personId, name, homeLabel }) => {
        const fault = faults.get(personId);
        return { personId, name, homeLabel, fault: fault ? sentenceOf('paper.witness_unfit', { fault }) : null };
      }),
    };
  }

  /** Named twice, they are named once. @throws ProblemError not_found | action.wrong_state | paper.witness_unfit */
  async name(pollId: string, personId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = handled(await this.steps.lock(em, pollId), actor);
      if (await em.existsBy(PaperWitnessEntity, { pollId, personId })) return;
      if (!NAMING_STATES.includes(poll.state)) throw new ProblemError('action.wrong_state', { state: poll.state, action: 'nameWitness' });
      await this.witnesses.assertFit(em, poll, personId);
      await em.insert(PaperWitnessEntity, { pollId, personId, namedBy: actor.userId, namedAt: this.clock.now() });
      await this.steps.note(em, poll, { action: 'nameWitness', actor, facts: { personId } });
      await this.notices.named(em, poll, personId);
    });
    return { done: true };
  }
}

function handled(poll: PollEntity | null, actor: Actor): PollEntity {
  const row = found(poll);
  if (!hasRoleIn(actor, row.communityId, HANDLERS) || row.pack.window !== 'dated') throw notFound();
  return row;
}
