import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { differenceWords, type Done, type RollDifferences, type RollErrorRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { DocumentShelf } from '../documents';
import { PollNotices } from './poll-notices';
import { convenes } from './poll-offers';
import { readRoll } from './poll-rows';
import { PollSteps } from './poll-steps';
import { PollEntity } from './poll.entity';
import { countsOf, RollDifferencesFinder, shownRows, type RollHeldAgainstRegister } from './roll-differences';
import { RollKeeper } from './roll-keeper';
import { RollVersionEntity } from './roll-version.entity';
import { RollVersions } from './roll-versions';

const FROM_THE_BEGINNING = '';

/** A proven error of a roll that is announced and not open yet: version n + 1, made of the register of today as any roll is. */
@Injectable()
export class RollCorrecting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly steps: PollSteps,
    private readonly finder: RollDifferencesFinder,
    private readonly keeper: RollKeeper,
    private readonly versions: RollVersions,
    private readonly shelf: DocumentShelf,
    private readonly notices: PollNotices,
  ) {}

  /** What would be put right, or recorded, now. @throws ProblemError not_found | action.wrong_state */
  async differences(pollId: string, actor: Actor): Promise<RollDifferences> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    if (!convenes(actor, poll)) throw notFound();
    if (this.finder.actionOn(poll) === null) throw new ProblemError('action.wrong_state', { state: poll.state, action: 'correctRoll' });
    const { asOf, items, sha256 } = await this.finder.of(em, poll);
    return { pollId, asOf, count: items.length, items: shownRows(items), sha256 };
  }

  /** The same key sent again answers like the first time. @throws ProblemError not_found | action.wrong_state | roll.unchanged | roll.seen_changed | document.unknown */
  async correct(pollId: string, { requestKey, reason, seenSha256, documentId }: RollErrorRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'correctRoll');
      if (await em.existsBy(RollVersionEntity, { pollId, requestKey })) return;
      // The clock waits for this lock, and this for the clock's: whichever comes second finds what the first has done.
      if (this.finder.actionOn(poll) !== 'correctRoll')
        throw new ProblemError('action.wrong_state', { state: poll.state, action: 'correctRoll' });
      const held = await this.finder.confirmed(em, poll, seenSha256);
      const before = await this.notices.accountsOnRoll(em, pollId, FROM_THE_BEGINNING);
      await this.rewrite(em, poll, held);
      const changes = countsOf(held.items);
      const { rollVersionId } = await this.versions.keepCorrected(em, poll, { requestKey, madeBy: actor.userId, reason, changes });
      if (documentId) await this.shelf.attach(em, actor, documentId, { subjectKind: 'roll_version', subjectId: rollVersionId });
      await this.record(em, poll, held, reason, actor);
      await this.notices.corrected(em, poll, { reason, words: differenceWords(changes), before });
    });
    return { done: true };
  }

  private async rewrite(em: EntityManager, poll: PollEntity, { asOf, built }: RollHeldAgainstRegister): Promise<void> {
    const { pollId } = poll;
    await this.versions.keepFormer(em, poll);
    const { rollSize, rollAreaCm2 } = await this.keeper.write(em, pollId, built);
    const { sha256: rollSha256 } = await readRoll(em, poll);
    const patch = { rollSize, rollAreaCm2, rollSha256, rollAsOf: asOf, rollVersion: poll.rollVersion + 1 };
    await em.update(PollEntity, { pollId }, patch);
    Object.assign(poll, patch);
  }

  private record(em: EntityManager, poll: PollEntity, { items }: RollHeldAgainstRegister, reason: string, actor: Actor): Promise<void> {
    const { rollVersion, rollSha256 } = poll;
    const changes = countsOf(items);
    const words = `${differenceWords(changes)}，原因：${reason}`;
    const facts = { words, rollVersion, rollSha256, changes, items: shownRows(items) };
    return this.steps.note(em, poll, { action: 'correctRoll', actor, reason, facts });
  }
}
