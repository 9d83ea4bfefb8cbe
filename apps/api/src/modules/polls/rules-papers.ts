import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isParkingCounted, parkingWords, readingsWords, type DocumentView, type ReadingsRule } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { DocumentShelf } from '../documents';
import { rulesOf } from './estate-rules';
import type { PollEntity } from './poll.entity';

const hungOn = (estateId: string) => ({ subjectKind: 'owners_rules', subjectId: estateId }) as const;

/** The 议事规则 of estates as papers. A former one stays where it is: polls that were prepared under it still show it. */
@Injectable()
export class RulesPapers {
  constructor(private readonly shelf: DocumentShelf) {}

  /** In the caller's transaction; one that hangs there already is there still. @throws ProblemError document.unknown */
  async keep(em: EntityManager, actor: Actor, estateId: string, documentId: string): Promise<void> {
    if (await this.shelf.hanging(em, documentId, hungOn(estateId))) return;
    await this.shelf.attach(em, actor, documentId, hungOn(estateId));
  }

  async of(em: EntityManager, estateId: string, documentId: string | null): Promise<DocumentView | null> {
    return documentId ? this.shelf.hanging(em, documentId, hungOn(estateId)) : null;
  }

  /** What the rules frozen with this poll say of silent and spoilt ballots. */
  readingsOf(em: EntityManager, poll: PollEntity, isEntitled: boolean): Promise<ReadingsRule | null> {
    return this.ruleOf(em, poll, readingsWords(rulesOf(poll.rules)), isEntitled);
  }

  /** That parking counts in this poll; null where it does not. */
  parkingOf(em: EntityManager, poll: PollEntity, isEntitled: boolean): Promise<ReadingsRule | null> {
    return this.ruleOf(em, poll, isParkingCounted(poll.rules) ? parkingWords(poll.rules ?? {}) : null, isEntitled);
  }

  private async ruleOf(em: EntityManager, { rules: frozen, scope }: PollEntity, words: string | null, isEntitled: boolean) {
    if (!words) return null;
    const rules = rulesOf(frozen);
    const document = isEntitled && scope ? await this.of(em, scope.estateId, rules.documentId) : null;
    return { words, clause: rules.ballotsClause?.text ?? null, document };
  }
}
