import type { EntityManager } from 'typeorm';
import { found } from '../../../platform/http';
import { putBallot, type NewBallot } from '../cast-ballot';
import { PollEntity } from '../poll.entity';
import { putChoice } from './secret-choices';

/**
 * In the caller's transaction: that somebody took part, and what was chosen, in two rows that nothing joins. Where the first finds the poll
 * closed or the entry not theirs, there is no second. The ballot itself is the same whatever was chosen.
 * @throws a duplicate key when this entry has voted
 */
export async function putSecretBallot(em: EntityManager, ballot: NewBallot, code: string): Promise<boolean> {
  if (!(await putBallot(em, ballot))) return false;
  const poll = found(await em.findOne(PollEntity, { where: { pollId: ballot.pollId }, select: { pollId: true, opensAt: true } }));
  await putChoice(em, poll, code);
  return true;
}
