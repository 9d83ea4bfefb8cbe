import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  dayOf,
  isParkingCounted,
  OWNERS_POLL_LIMITS,
  parkingWords,
  ROLL_WARNINGS,
  votingDays,
  warningsOf,
  type RollObjectionView,
  type RollView,
  type RollWarning,
  type RollWarningKind,
} from '@silin/shared';
import { belongsTo, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound, ProblemError } from '../../platform/http';
import { entriesOf, type OwnEntry } from './my-entries';
import { allowedSteps, convenes, isAuthority } from './poll-offers';
import { PollEntity } from './poll.entity';
import { RollObjectionEntity } from './roll-objection.entity';
import { leavesTimeToObject, markOf } from './roll-conflicts.service';
import { isReviewing } from './roll-objections.service';
import { RollDifferencesFinder, type RollErrorAction } from './roll-differences';
import { RollKeeper } from './roll-keeper';
import { RollRecordReader } from './roll-record-reader';
import { buildingsOf, partsOn, rollDoubts } from './roll-statements';

/** 核对名册: what the roll says of the reader's homes, of all homes, and what was objected. */
@Injectable()
export class RollReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly keeper: RollKeeper,
    private readonly finder: RollDifferencesFinder,
    private readonly record: RollRecordReader,
  ) {}

  /** For everybody of the community: who is missing on the roll has to be able to see that. @throws ProblemError not_found */
  async view(pollId: string, actor: Actor): Promise<RollView> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    if (poll.pack.window !== 'dated' || !belongsTo(actor, poll.communityId)) throw notFound();
    const today = dayOf(this.clock.now());
    const mine = (await entriesOf(em, [pollId], actor.personId, today)).get(pollId) ?? [];
    const objections = await this.objectionsOf(em, poll, actor);
    const notYet = convenes(actor, poll) ? await this.hindranceOf(em, poll, today) : null;
    return {
      pollId,
      question: poll.question,
      scope: poll.scope?.name ?? '',
      version: poll.rollVersion,
      asOf: poll.rollAsOf ?? today,
      reviewUntil: poll.reviewUntil ?? today,
      reviewing: isReviewing(poll, today),
      heads: poll.rollSize,
      ...(await partsOn(em, pollId)),
      parkingWords: isParkingCounted(poll.rules) ? parkingWords(poll.rules ?? {}) : null,
      areaCm2: poll.rollAreaCm2 ?? 0,
      rollSha256: poll.rollSha256,
      mine: mine.map(asOwn),
      buildings: await buildingsOf(em, pollId),
      objections,
      warnings: convenes(actor, poll) ? await this.warningsOf(em, pollId) : [],
      notYet,
      proposed: poll.state === 'roll_review' && convenes(actor, poll) ? votingDays(found(poll.rules), today) : null,
      record: await this.record.of(em, poll, mine.length > 0 || isAuthority(actor, poll)),
      offered: offeredTo(actor, poll, { today, isOnRoll: mine.length > 0, notYet, onError: this.finder.actionOn(poll) }),
    };
  }

  /** What keeps the roll from being announced today, in the words of the refusal that would come. */
  private async hindranceOf(em: EntityManager, poll: PollEntity, today: string): Promise<string | null> {
    const { pollId, state, reviewUntil, scope } = poll;
    if (state !== 'roll_review' || !reviewUntil || !scope) return null;
    if (today <= reviewUntil) return new ProblemError('poll.review_running', { until: reviewUntil }).sentence;
    const count = await em.countBy(RollObjectionEntity, { pollId, state: 'waiting' });
    if (count > 0) return new ProblemError('poll.objections_waiting', { count }).sentence;
    return (await this.keeper.isOutdated(em, poll, today)) ? new ProblemError('roll.outdated', {}).sentence : null;
  }

  private async objectionsOf(em: EntityManager, poll: PollEntity, actor: Actor): Promise<RollObjectionView[]> {
    const all = await em.find(RollObjectionEntity, { where: { pollId: poll.pollId }, order: { madeAt: 'ASC', objectionId: 'ASC' } });
    const answers = convenes(actor, poll);
    const isMine = (one: RollObjectionEntity) => one.personId === actor.personId;
    return all
      .filter((one) => answers || isMine(one))
      .map((one) => {
        const mayDecide = answers && !isMine(one) && one.state === 'waiting' && poll.state === 'roll_review';
        return asObjection(one, isMine(one), mayDecide);
      });
  }

  private async warningsOf(em: EntityManager, pollId: string): Promise<RollWarning[]> {
    const doubts = await rollDoubts(em, pollId);
    return (Object.keys(ROLL_WARNINGS) as RollWarningKind[]).flatMap((kind) => {
      const entries = doubts.filter((entry) => warningsOf(entry).includes(kind));
      const aliases = entries.slice(0, OWNERS_POLL_LIMITS.warningsShown).map((entry) => entry.alias);
      return entries.length === 0 ? [] : [{ kind, words: ROLL_WARNINGS[kind], entries: entries.length, aliases }];
    });
  }
}

const asOwn = ({ rollEntryId, alias, areaCm2, homes, parking, ...entry }: OwnEntry): RollView['mine'][number] => ({
  ...{ rollEntryId, alias, areaCm2, homes, parking },
  conflict: markOf(entry),
});

function asObjection(row: RollObjectionEntity, mine: boolean, mayDecide: boolean): RollObjectionView {
  const { objectionId, state, text, about, madeAt, decidedAt, reason } = row;
  return {
    ...{ objectionId, state, text, about, mine, reason },
    madeAt: madeAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    offered: mayDecide ? ['decide'] : [],
  };
}

type Standing = Readonly<{ today: string; isOnRoll: boolean; notYet: string | null; onError: RollErrorAction | null }>;
function offeredTo(actor: Actor, poll: PollEntity, { today, isOnRoll, notYet, onError }: Standing): string[] {
  const steps = allowedSteps(actor, poll);
  const offers: Readonly<Record<string, boolean>> = {
    object: isReviewing(poll, today) && actor.standing === 'resident' && actor.communityId === poll.communityId,
    readRows: isOnRoll || isAuthority(actor, poll),
    rebuild: poll.state === 'roll_review' && convenes(actor, poll),
    markConflict: leavesTimeToObject(poll, today) && convenes(actor, poll),
    announce: steps.includes('announce') && notYet === null,
    correct: onError === 'correctRoll' && convenes(actor, poll),
    recordError: onError === 'recordRollError' && convenes(actor, poll),
    void: steps.includes('void'),
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
