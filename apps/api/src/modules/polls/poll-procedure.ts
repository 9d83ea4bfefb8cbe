import type { EntityManager } from 'typeorm';
import { dayOf, procedureOf, type ProcedureCriterion } from '@silin/shared';
import type { PollEntity } from './poll.entity';
import { RollObjectionEntity } from './roll-objection.entity';
import { RollVersionEntity } from './roll-version.entity';

/** What was done before the vote, as criteria; a vote in the room has none. */
export async function procedureOfPoll(em: EntityManager, poll: PollEntity, sameRoll: boolean): Promise<readonly ProcedureCriterion[]> {
  const { pollId, pack, rules, announcedAt, opensAt, reviewFrom, reviewUntil } = poll;
  if (!rules || !announcedAt || !opensAt || !reviewFrom || !reviewUntil) return [];
  return procedureOf(pack, {
    question: poll.question,
    announcedQuestion: poll.announcedQuestion ?? '',
    announcedOn: dayOf(announcedAt),
    opensOn: dayOf(opensAt),
    noticeDays: rules.noticeDays,
    reviewFrom,
    reviewUntil,
    reviewDays: rules.rollReviewDays,
    objections: await em.countBy(RollObjectionEntity, { pollId }),
    undecided: await em.countBy(RollObjectionEntity, { pollId, state: 'waiting' }),
    electorate: pack.electorate,
    rollElectorate: rollElectorateOf(poll),
    sameRoll,
    rollSize: poll.rollSize,
    corrected: await correctionsOf(em, pollId),
    channels: pack.channels,
    onlineBasis: rules.onlineBasis?.text ?? null,
  });
}

/** Polls from before it was written down: a dated one had the roll of owners, one in a room that of who had come. */
export const rollElectorateOf = ({ rollElectorate, scope }: PollEntity) => rollElectorate ?? (scope ? 'owners' : 'participants');

/** How often the roll was put right between announcement and vote, and when last. */
async function correctionsOf(em: EntityManager, pollId: string): Promise<Readonly<{ times: number; lastOn: string }> | null> {
  const versions = await em.find(RollVersionEntity, { where: { pollId }, order: { version: 'ASC' } });
  const last = versions.at(-1);
  return last && versions.length > 1 ? { times: versions.length - 1, lastOn: dayOf(last.madeAt) } : null;
}
