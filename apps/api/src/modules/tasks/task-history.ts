import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { partyWords, type CameBackView, type Party, type TaskView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { communityWordsOf } from '../communities';
import { Voices } from '../supervision';
import { Reports } from './reports';
import type { TaskEntity } from './task.entity';

const KINDS: Readonly<Record<string, CameBackView['kind']>> = { dispute: 'disputed', sendBack: 'sent_back' };

/** What happened to a task that its present state does not tell. */
@Injectable()
export class TaskHistory {
  constructor(
    private readonly events: EventLog,
    private readonly reports: Reports,
    private readonly voices: Voices,
  ) {}

  /** Why it came back, as long as nobody has taken the next step; what was reported meanwhile is none. */
  async cameBack(em: EntityManager, { taskId, communityId, assigneeName }: TaskEntity): Promise<CameBackView | null> {
    const steps = (await this.events.of(em, 'task', taskId)).filter(({ toState }) => toState !== null);
    const last = steps.at(-1);
    const kind = KINDS[last?.action ?? ''];
    if (!last || !kind) return null;
    const by = kind === 'disputed' ? assigneeName : partyWords(last.actorParty as Party, await communityWordsOf(em, communityId));
    return { kind, reason: last.reason ?? '', by, at: last.at.toISOString() };
  }

  /** What this reader, as a supporter, has said of the delivery that is judged now. */
  async myVoice(em: EntityManager, { personId }: Actor, { taskId, state }: TaskEntity): Promise<TaskView['myVoice']> {
    const delivery = state === 'delivered' ? await this.reports.lastDelivery(em, taskId) : null;
    if (!delivery || personId === null) return null;
    const voices = await this.voices.ofDelivery(em, delivery.reportId);
    return voices.find((voice) => voice.personId === personId)?.verdict ?? null;
  }
}
