import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Done, RateTaskRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { Ratings } from '../supervision';
import { JudgeRights } from './judge-rights';
import { TaskMoves } from './task-moves';

/** How satisfied those are who followed a matter to its end. */
@Injectable()
export class RatingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleDirectory,
    private readonly followers: Notices,
    private readonly ratings: Ratings,
    private readonly rights: JudgeRights,
    private readonly moves: TaskMoves,
  ) {}

  /** Once per person. @throws ProblemError not_found | task.staff_cannot_judge | action.wrong_state | action.not_allowed | task.already_rated */
  async rate(actor: Actor, taskId: string, { stars, comment }: RateTaskRequest): Promise<Done> {
    return this.transactions.run(async (em) => {
      const { task, personId, parties } = await this.rights.hold(em, actor, taskId);
      if (task.state !== 'closed') throw new ProblemError('action.wrong_state', { state: task.state, action: 'rate' });
      if (!(await this.follows(em, task.issueId, personId))) {
        throw new ProblemError('action.not_allowed', { needs: ['author', 'supporter', 'attendee'] });
      }
      await this.ratings.add(em, { taskId, communityId: task.communityId, personId, stars, comment: comment || null });
      const as = parties.find((party) => party === 'author' || party === 'supporter') ?? 'attendee';
      await this.moves.note(em, task, { action: 'rate', actor, as, facts: { stars } });
      return { done: true };
    });
  }

  /** Whichever of their accounts it is. */
  async follows(em: EntityManager, issueId: string, personId: string): Promise<boolean> {
    const accounts = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    return this.followers.follows(em, issueId, accounts);
  }
}
