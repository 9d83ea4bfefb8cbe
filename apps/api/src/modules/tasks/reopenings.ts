import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReopeningEntity } from './reopening.entity';

/** Who has said of closed work that it solved nothing. */
@Injectable()
export class Reopenings {
  async hasSaid(em: EntityManager, taskId: string, personId: string): Promise<boolean> {
    return em.existsBy(ReopeningEntity, { taskId, personId });
  }
}
