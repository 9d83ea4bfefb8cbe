import type { EntityManager } from 'typeorm';
import { dayOf, procedureOf, type ProcedureCriterion } from '@silin/shared';
import type { PollEntity } from './poll.entity';
import { RollObjectionEntity } from './roll-objection.entity';

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
    rollElectorate: 'owners',
    sameRoll,
    rollSize: poll.rollSize,
    onlineBasis: rules.onlineBasis?.text ?? null,
  });
}
