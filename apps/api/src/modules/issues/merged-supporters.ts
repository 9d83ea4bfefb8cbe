import type { EntityManager } from 'typeorm';
import { EndorsementEntity } from './endorsement.entity';
import type { IssueEntity } from './issue.entity';

/**
 * Author and supporters of a merged matter stand behind the one that goes on: each person once, whatever they did before, and its own
 * author never. What they did on the merged one stays as it is.
 */
export async function carryEndorsements(em: EntityManager, merged: IssueEntity, target: IssueEntity, endorsedAt: Date): Promise<void> {
  const { issueId: carriedFromId, authorPersonId, authorUserId } = merged;
  const supporters = await em.findBy(EndorsementEntity, { issueId: carriedFromId });
  const people = [...supporters, ...(authorPersonId === null ? [] : [{ personId: authorPersonId, userId: authorUserId }])];
  const rows = people
    .filter(({ personId }) => personId !== target.authorPersonId)
    .map(({ personId, userId }) => ({ issueId: target.issueId, personId, userId, endorsedAt, carriedFromId }));
  if (rows.length > 0) await em.createQueryBuilder().insert().into(EndorsementEntity).values(rows).orIgnore().execute();
}
