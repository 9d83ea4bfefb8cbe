import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { isDuplicateKey } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { VoiceEntity } from './voice.entity';

export type NewVoice = Omit<VoiceEntity, 'saidAt'>;

/** Single voices of supporters on a delivery; how many of them decide is the caller's rule. */
@Injectable()
export class Voices {
  constructor(private readonly clock: Clock) {}

  /** @throws ProblemError task.already_rated when this person has said something of this delivery */
  async add(em: EntityManager, voice: NewVoice): Promise<void> {
    try {
      await em.insert(VoiceEntity, { ...voice, saidAt: this.clock.now() });
    } catch (error) {
      throw isDuplicateKey(error) ? new ProblemError('task.already_rated', {}) : error;
    }
  }

  async ofDelivery(em: EntityManager, reportId: string): Promise<VoiceEntity[]> {
    return em.find(VoiceEntity, { where: { reportId }, order: { saidAt: 'ASC', personId: 'ASC' } });
  }
}
