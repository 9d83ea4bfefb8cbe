import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  COUNTED_CHOICE_WORDS,
  paperContentOf,
  paperStandingOf,
  type BallotContent,
  type PaperContent,
  type PaperReading,
  type PaperState,
  type ReadPaperRequest,
  type Slate,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { found, ProblemError } from '../../../platform/http';
import { storedContent } from '../my-ballot';
import { PollSteps } from '../poll-steps';
import type { PollEntity } from '../poll.entity';
import { PaperBallotEntity } from './paper-ballot.entity';
import { personOf } from './paper-office';
import { PaperReadingEntity } from './paper-reading.entity';

/** Who reads, in which states, and how the record calls it. */
export type ReadingStep = Readonly<{ action: string; by: PaperReading['by']; in: readonly PaperState[]; isOwn: boolean }>;

/** Adds one reading to one ballot, of a poll that is locked: whoever comes second sees what the first has done. */
@Injectable()
export class PaperReadings {
  constructor(
    private readonly clock: Clock,
    private readonly steps: PollSteps,
  ) {}

  /**
   * True when it is new: the same key sent again changes nothing.
   * @throws ProblemError not_found | ballot.unknown_choice | action.wrong_state before it is closed | paper.entered_before | paper.not_waiting
   */
  async add(em: EntityManager, poll: PollEntity, request: ReadPaperRequest, step: ReadingStep, actor: Actor): Promise<boolean> {
    const { pollId } = poll;
    const { rollEntryId, requestKey } = request;
    const personId = personOf(actor);
    if (await em.existsBy(PaperReadingEntity, { pollId, rollEntryId, requestKey, personId })) return false;
    if (poll.state !== 'counting') throw new ProblemError('action.wrong_state', { state: poll.state, action: step.action });
    const ballot = found(await em.findOneBy(PaperBallotEntity, { pollId, rollEntryId }));
    const readings = await em.find(PaperReadingEntity, { where: { rollEntryId }, order: { number: 'ASC' } });
    // What is independent of the others is read by somebody who has not read it yet.
    if (step.isOwn && readings.some((one) => one.personId === personId)) throw new ProblemError('paper.entered_before', {});
    if (!step.in.includes(ballot.state)) throw new ProblemError('paper.not_waiting', {});
    const reading = { by: step.by, ...filledIn(poll.slate, request), personId, userId: actor.userId, readAt: this.clock.now() };
    await em.insert(PaperReadingEntity, { rollEntryId, pollId, number: readings.length + 1, requestKey, ...reading });
    const standing = paperStandingOf([...readings, reading].map(({ by, ...said }) => ({ by, ...storedContent(said) })));
    await em.update(PaperBallotEntity, { rollEntryId, pollId }, standing);
    // Who read which ballot, never what: this can be seen before the poll is counted.
    await this.steps.note(em, poll, { action: step.action, actor, facts: { rollEntryId } });
    return true;
  }
}

/** @throws ProblemError ballot.unknown_choice for what no ballot of this poll can say */
function filledIn(slate: Slate | null, said: PaperContent): BallotContent {
  const content = paperContentOf(slate, said);
  if (content) return content;
  throw new ProblemError('ballot.unknown_choice', {
    choices: slate ? slate.options.map(({ option }) => option) : Object.keys(COUNTED_CHOICE_WORDS),
  });
}
