import { PAPER_CLERKS } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { found, notFound, ProblemError } from '../../../platform/http';
import type { PollEntity } from '../poll.entity';

/** Takes in envelopes and reads them, in the community of the poll. */
export const handlesPaper = (actor: Actor, { communityId }: Pick<PollEntity, 'communityId'>) => hasRoleIn(actor, communityId, PAPER_CLERKS);

/** @throws ProblemError not_found, also for a clerk of another community and of a vote in the room */
export function officeOf(poll: PollEntity | null, actor: Actor): PollEntity {
  const row = found(poll);
  if (!handlesPaper(actor, row) || row.pack.window !== 'dated') throw notFound();
  return row;
}

/** Whoever reads ballots is one person, whatever their accounts. @throws ProblemError permission.unverified */
export function personOf({ personId }: Actor): string {
  if (personId === null) throw new ProblemError('permission.unverified', {});
  return personId;
}
