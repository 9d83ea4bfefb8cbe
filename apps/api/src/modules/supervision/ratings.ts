import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { isDuplicateKey } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { RatingEntity } from './rating.entity';

export type NewRating = Omit<RatingEntity, 'ratedAt'>;

/** Residents' satisfaction with finished work, written in the caller's transaction; who may rate is the caller's rule. */
@Injectable()
export class Ratings {
  constructor(private readonly clock: Clock) {}

  /** @throws ProblemError task.already_rated */
  async add(em: EntityManager, rating: NewRating): Promise<void> {
    try {
      await em.insert(RatingEntity, { ...rating, ratedAt: this.clock.now() });
    } catch (error) {
      throw isDuplicateKey(error) ? new ProblemError('task.already_rated', {}) : error;
    }
  }
}
