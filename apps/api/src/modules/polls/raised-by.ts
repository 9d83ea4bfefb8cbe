import type { EntityManager } from 'typeorm';
import { raisedFlagsOf, type JudgedRollError, type RaisedFlag } from '@silin/shared';
import { judgedSources } from './one-source';
import type { CountedPoll } from './poll-count';
import type { PollEntity } from './poll.entity';

/** Everything the certificate of a poll warns of, once, when it is certified. */
export async function raisedBy(
  em: EntityManager,
  poll: PollEntity,
  counted: CountedPoll,
  rollError: JudgedRollError | null,
): Promise<readonly RaisedFlag[]> {
  const sources = await judgedSources(em, poll, counted);
  return raisedFlagsOf(counted.result, { slate: counted.slate, rollError, sources });
}
