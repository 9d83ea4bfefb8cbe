import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  conditionsWords,
  dayOf,
  MATTERS_OUT_OF_SCOPE,
  MATTERS_OUT_OF_SCOPE_CODES,
  OWNERS_MATTER_CODES,
  OWNERS_MATTERS,
  POLL_CONVENERS,
  proposedQuestion,
  RULE_PACKS,
  timetableOf,
  type EstateForPoll,
  type OwnersPollPlan,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { IssueEntity } from '../issues';
import { rulesOf } from './estate-rules';

/** What the system proposes before a matter is put to an owners' vote. */
@Injectable()
export class OwnersPlan {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
  ) {}

  /** @throws ProblemError not_found | poll.no_owners_here | poll.not_waiting */
  async of(issueId: string, actor: Actor): Promise<OwnersPollPlan> {
    const issue = found(await this.dataSource.manager.findOneBy(IssueEntity, { issueId }));
    if (!hasRoleIn(actor, issue.communityId, POLL_CONVENERS)) throw notFound();
    if (!(await communityWordsOf(this.dataSource.manager, issue.communityId)).hasOwnersVotes)
      throw new ProblemError('poll.no_owners_here', {});
    if (issue.state !== 'accepted') throw new ProblemError('poll.not_waiting', { state: issue.state });
    const today = dayOf(this.clock.now());
    const title = issue.publicTitle ?? '';
    return {
      issueId,
      issueTitle: title,
      question: proposedQuestion(title),
      today,
      matters: OWNERS_MATTER_CODES.map(asMatter),
      outOfScope: MATTERS_OUT_OF_SCOPE_CODES.map((matter) => ({ matter, ...MATTERS_OUT_OF_SCOPE[matter] })),
      estates: await this.estatesOf(issue.communityId, today),
    };
  }

  private async estatesOf(communityId: string, today: string): Promise<EstateForPoll[]> {
    const estates = await this.communities.estateViews(communityId);
    return Promise.all(
      estates.map(async ({ estateId, name, homes, areaCm2, buildings }) => {
        const rules = rulesOf(await this.communities.ownersRules(estateId));
        return { estateId, name, homes, areaCm2, buildings, rules, timetable: timetableOf(rules, today) };
      }),
    );
  }
}

function asMatter(matter: (typeof OWNERS_MATTER_CODES)[number]): OwnersPollPlan['matters'][number] {
  const { words, packId, several } = OWNERS_MATTERS[matter];
  const pack = found(RULE_PACKS[packId]);
  return { matter, words, packTitle: pack.title, conditions: conditionsWords(pack), several };
}
