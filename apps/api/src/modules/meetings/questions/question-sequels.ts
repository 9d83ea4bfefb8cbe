import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import type { MeetingEntity } from '../meeting.entity';

/** What the chair has promised, on a question or in a talk: an owner and a day, in words that everybody will read. */
export type PromisedQuestion = Readonly<{
  meeting: MeetingEntity;
  requestKey: string;
  /** As it was said; kept beside the words that become public, and only for its author and the handlers. */
  text: string;
  /** Whose it is; no account where somebody wrote it down for them, no person where nobody knows them. */
  author: Readonly<{ personId: string | null; userId: string | null }>;
  /** For the record of where it came from. */
  facts: Readonly<Record<string, unknown>>;
  assigneeOrgUnitId: string;
  dueOn: Day;
  publicTitle: string;
  publicText: string;
  /** People who wanted to know as well; they stand behind the matter. */
  supporters: readonly string[];
  actor: Actor;
}>;
/** The matter that has come of it, and who has it: somebody of the community, or an office above it. */
export type KeptPromise = Readonly<{ issueId: string; assigneeName: string; above: boolean }>;
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
