import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RatingView } from '@silin/shared';
import { PeopleDirectory } from '../people';
import { RatingEntity } from './rating.entity';

/** Never an average alone: what it was taken of stands beside it. `starsTotal / ratings` is the average; null of nothing. */
export type RatingSummary = Readonly<{ ratings: number; starsTotal: number; tasks: number; average: number | null }>;

@Injectable()
export class RatingReader {
  constructor(private readonly people: PeopleDirectory) {}

  /** Oldest first, so the one who accepted stands first; neighbours appear under their alias. */
  async ofTask(em: EntityManager, taskId: string): Promise<RatingView[]> {
    const rows = await em.find(RatingEntity, { where: { taskId }, order: { ratedAt: 'ASC', personId: 'ASC' } });
    const aliases = await this.people.aliasesOf(
      rows.map((row) => row.personId),
      em,
    );
    return rows.map(({ personId, stars, comment, ratedAt }) => ({
      stars,
      comment: comment ?? '',
      by: aliases.get(personId)?.alias ?? '居民',
      at: ratedAt.toISOString(),
    }));
  }

  async hasRated(em: EntityManager, taskId: string, personId: string): Promise<boolean> {
    return em.existsBy(RatingEntity, { taskId, personId });
  }

  /** Of a community's tasks that were rated from `since` on. */
  async summary(em: EntityManager, communityId: string, since: Date): Promise<RatingSummary> {
    const [row] = await em.query<Record<'ratings' | 'starsTotal' | 'tasks', string | number | null>[]>(
      `SELECT COUNT(*) AS ratings, SUM(stars) AS starsTotal, COUNT(DISTINCT taskId) AS tasks FROM rating WHERE communityId = ? AND ratedAt >= ?`,
      [communityId, since],
    );
    const [ratings, starsTotal, tasks] = [Number(row?.ratings ?? 0), Number(row?.starsTotal ?? 0), Number(row?.tasks ?? 0)];
    return { ratings, starsTotal, tasks, average: ratings === 0 ? null : starsTotal / ratings };
  }
}
