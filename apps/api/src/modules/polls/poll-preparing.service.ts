import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  dayOf,
  dayWords,
  faultsOfOwnersRules,
  isOutOfScope,
  mayPut,
  misfitOf,
  OWNERS_MATTERS,
  POLL_CONVENERS,
  RULE_PACKS,
  timetableOf,
  type OwnersMatter,
  type OwnersRules,
  type PrepareOwnersPollAnswer,
  type PrepareOwnersPollRequest,
  type RulePack,
  type Slate,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { IssueMoves, type IssueEntity } from '../issues';
import { rulesOf } from './estate-rules';
import { newSealKey } from './poll-digests';
import { PollNotices } from './poll-notices';
import { PollSteps } from './poll-steps';
import { PollEntity, type PollScope } from './poll.entity';
import { RollKeeper } from './roll-keeper';
import { slateAsked } from './slate-asked';

/** What is to be voted on, once it is known to be a matter for a vote. */
type Preparation = PrepareOwnersPollRequest & Readonly<{ matter: OwnersMatter }>;
type Basis = Readonly<{ pack: RulePack; rules: OwnersRules; scope: PollScope; slate: Slate | null }>;

/** Puts a matter to an owners' vote: the roll is made of the register of today and laid open. */
@Injectable()
export class PollPreparing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly issues: IssueMoves,
    private readonly steps: PollSteps,
    private readonly keeper: RollKeeper,
    private readonly notices: PollNotices,
  ) {}

  /** @throws ProblemError not_found | poll.out_of_scope | poll.slate_unfit | request.invalid | poll.no_owners_here | poll.not_waiting | poll.empty_scope | poll.wrong_electorate */
  async prepare(issueId: string, asked: PrepareOwnersPollRequest, actor: Actor): Promise<PrepareOwnersPollAnswer> {
    return this.transactions.run(async (em) => {
      const issue = await this.issues.lock(em, issueId);
      if (!hasRoleIn(actor, issue.communityId, POLL_CONVENERS)) throw notFound();
      const request = inScope(asked);
      const pack = found(RULE_PACKS[OWNERS_MATTERS[request.matter].packId]);
      if (!hasRoleIn(actor, issue.communityId, pack.convenedBy)) throw notFound();
      // The matter is locked: the same request sent twice at once comes here one after the other.
      const before = await em.findOneBy(PollEntity, { requestKey: request.requestKey, issueId });
      if (before) return answerOf(before, 0);
      if (!(await communityWordsOf(em, issue.communityId)).hasOwnersVotes) throw new ProblemError('poll.no_owners_here', {});
      if (issue.state !== 'accepted') throw new ProblemError('poll.not_waiting', { state: issue.state });
      const basis = { slate: slateOn(request), ...(await this.basisOf(em, issue, pack, request)) };
      const poll = await this.layOpen(em, issue, request, basis, actor);
      return answerOf(poll, await this.notices.reviewing(em, poll));
    });
  }

  private async basisOf(em: EntityManager, issue: IssueEntity, pack: RulePack, request: PrepareOwnersPollRequest) {
    const misfit = misfitOf(pack, { electorate: 'owners', window: 'dated' });
    if (misfit) throw new ProblemError('poll.wrong_electorate', { needs: pack.electorate, misfit });
    const scope = await this.scopeOf(em, issue.communityId, request);
    const rules = rulesOf(await this.communities.ownersRules(scope.estateId, em));
    // Rules are checked when they are entered; what was stored by other means cannot lower the law either.
    const [fault] = faultsOfOwnersRules(pack, rules);
    if (fault) throw new ProblemError('request.invalid', { fields: [fault] });
    return { scope, rules, pack: onBasisOf(pack, rules) };
  }

  /** An estate of the matter's own community, and buildings of that estate. */
  private async scopeOf(em: EntityManager, communityId: string, { estateId, buildingIds }: PrepareOwnersPollRequest): Promise<PollScope> {
    const estate = found(await this.communities.estate(estateId, em));
    if (estate.communityId !== communityId) throw notFound();
    const views = await this.communities.estateViews(communityId, em);
    const buildings = views.find((one) => one.estateId === estateId)?.buildings ?? [];
    const chosen = buildings.filter((one) => buildingIds.includes(one.buildingId));
    if (chosen.length !== new Set(buildingIds).size) throw notFound();
    const isWhole = chosen.length === 0;
    const name = isWhole ? estate.name : `${estate.name}${chosen.map((one) => one.name).join('、')}`;
    return { estateId, buildingIds: isWhole ? [] : chosen.map((one) => one.buildingId), name };
  }

  private async layOpen(em: EntityManager, issue: IssueEntity, request: Preparation, basis: Basis, actor: Actor) {
    const today = dayOf(this.clock.now());
    const built = await this.keeper.build(em, basis, today);
    if (built.length === 0) throw new ProblemError('poll.empty_scope', {});
    const poll = this.drafted(em, issue, request, basis);
    await em.insert(PollEntity, poll);
    await this.steps.begin(em, poll, actor);
    const { rollSize, rollAreaCm2 } = await this.keeper.write(em, poll.pollId, built);
    const { reviewUntil } = timetableOf(basis.rules, today);
    const patch = { rollSize, rollAreaCm2, rollAsOf: today, reviewFrom: today, reviewUntil };
    await this.steps.take(em, poll, { action: 'reviewRoll', actor, patch, facts: { rollSize, rollAreaCm2 } });
    await this.issues.move(em, issue.issueId, {
      action: 'putToVote',
      actor,
      facts: { pollId: poll.pollId, words: `${poll.question}名册公开核对到${dayWords(reviewUntil)}` },
      patch: { holder: `${basis.scope.name}业主`.slice(0, HOLDER_MAX), holderPhone: null, dueOn: null },
    });
    return poll;
  }

  private drafted(em: EntityManager, issue: IssueEntity, request: Preparation, { pack, rules, scope, slate }: Basis): PollEntity {
    const poll = em.create(PollEntity, {
      pollId: newId(this.clock.now()),
      communityId: issue.communityId,
      issueId: issue.issueId,
      ...{ meetingId: null, agendaItemId: null, announcedAt: null, opensAt: null, closesAt: null, certifiedAt: null },
      ...{
        rollSha256: null,
        rollElectorate: 'owners',
        rollSize: 0,
        rollAreaCm2: null,
        rollVersion: 1,
        rollAsOf: null,
        reviewFrom: null,
        reviewUntil: null,
      },
      ...{ announcedQuestion: null, noticeText: null, voidReason: null },
      question: request.question,
      requestKey: request.requestKey,
      sealKey: newSealKey(),
      matter: request.matter,
      packId: pack.id,
      packVersion: pack.version,
      secrecy: 'named',
      state: 'draft',
    });
    return Object.assign(poll, { pack, rules, scope, slate });
  }
}

const HOLDER_MAX = 60;

/** Where nothing lets owners vote online, they vote on paper alone: it is frozen with the poll. */
const onBasisOf = (pack: RulePack, { onlineBasis }: OwnersRules): RulePack => ({
  ...pack,
  channels: pack.channels.filter((channel) => channel !== 'online' || onlineBasis !== null),
});

/** @throws ProblemError poll.out_of_scope */
function inScope({ matter, ...request }: PrepareOwnersPollRequest): Preparation {
  if (isOutOfScope(matter)) throw new ProblemError('poll.out_of_scope', { matter });
  return { ...request, matter };
}

/** @throws ProblemError poll.slate_unfit | request.invalid */
function slateOn({ matter, slate }: Preparation): Slate | null {
  const { several } = OWNERS_MATTERS[matter];
  if (!mayPut(several, slate)) throw new ProblemError('poll.slate_unfit', { several });
  return slateAsked(slate);
}

const answerOf = ({ pollId, reviewUntil }: PollEntity, told: number): PrepareOwnersPollAnswer => ({
  pollId,
  reviewUntil: reviewUntil ?? '',
  told,
});
