import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import type { MeetingEntity } from '../meeting.entity';
import { TalkSteps } from './talk-steps';
import { TalkEntity } from './talk.entity';

/** A session that is not held takes the talks with it; one that is put off only moves them. */
@Injectable()
export class TalkMoves {
  constructor(
    private readonly clock: Clock,
    private readonly steps: TalkSteps,
  ) {}

  async callOff(em: EntityManager, meeting: MeetingEntity, actor: Actor): Promise<void> {
    const booked = await em.find(TalkEntity, { where: { meetingId: meeting.meetingId, state: 'booked' }, order: { atMinute: 'ASC' } });
    for (const talk of booked) {
      await this.steps.take(em, meeting, talk, { action: 'callOff', actor, patch: { endedAt: this.clock.now() } });
    }
  }
}
