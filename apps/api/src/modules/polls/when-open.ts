import { ProblemError } from '../../platform/http';
import type { BallotEntity } from './ballot.entity';
import type { PollEntity } from './poll.entity';

/** As the statements that cast ask it. */
export const isOpenAt = ({ state, opensAt, closesAt }: PollEntity, now: Date) =>
  state === 'open' && opensAt !== null && opensAt <= now && (closesAt === null || closesAt > now);

export const notOpen = ({ state, opensAt, closesAt }: PollEntity) =>
  new ProblemError('poll.not_open', { state, opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null });

export const alreadyCast = (pollId: string, { castAt, channel }: Pick<BallotEntity, 'castAt' | 'channel'>) =>
  new ProblemError('ballot.already_cast', { pollId, castAt: castAt.toISOString(), channel });
