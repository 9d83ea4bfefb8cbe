import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import type { MeetingEntity } from '../meeting.entity';
import type { QuestionEntity } from './question.entity';

/** What the chair has promised in the room: an owner and a day, in words that everybody will read. */
export type PromisedQuestion = Readonly<{
  meeting: MeetingEntity;
  question: QuestionEntity;
  requestKey: string;
  assigneeOrgUnitId: string;
  dueOn: Day;
  publicTitle: string;
  publicText: string;
  /** People who supported the question; they stand behind the matter as well. */
  supporters: readonly string[];
  actor: Actor;
}>;
/** The matter that has come of it, and who has it. */
export type KeptPromise = Readonly<{ issueId: string; assigneeName: string }>;
export type PromisedHandler = (em: EntityManager, promised: PromisedQuestion) => Promise<KeptPromise>;

/** What later modules make of a question. They register here, because a meeting does not know them. */
@Injectable()
export class QuestionSequels {
  private handler: PromisedHandler | null = null;

  /** Runs in the transaction that ends the question: what is refused there leaves it open. */
  promisedBy(handler: PromisedHandler): void {
    this.handler = handler;
  }

  async promised(em: EntityManager, promised: PromisedQuestion): Promise<KeptPromise> {
    if (!this.handler) throw new Error('nobody takes promises: the tasks module is not loaded');
    return this.handler(em, promised);
  }
}
