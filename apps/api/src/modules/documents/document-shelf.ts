import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DOCUMENT_LIMITS, type DocumentView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { ProblemError } from '../../platform/http';
import { LinkSigner } from '../../platform/storage';
import { DocumentEntity, type DocumentSubject } from './document.entity';
import { unclaimedBefore } from './unclaimed';

type Subject = Readonly<{ subjectKind: DocumentSubject; subjectId: string }>;
const signedAs = (documentId: string) => `document/${documentId}`;

/** Papers of orders and slips, for the modules these belong to; whoever is given a view of one may open it for a while. */
@Injectable()
export class DocumentShelf {
  constructor(
    private readonly signer: LinkSigner,
    private readonly clock: Clock,
  ) {}

  /**
   * Hangs the actor's own upload on a subject; in the caller's transaction.
   * @throws ProblemError document.unknown for another's, one that hangs somewhere, and one that was left lying for too long
   */
  async attach(em: EntityManager, actor: Actor, documentId: string, subject: Subject): Promise<void> {
    const row = await em.findOne(DocumentEntity, { where: { documentId }, lock: { mode: 'pessimistic_write' } });
    const isFree = row?.uploadedBy === actor.userId && row.subjectKind === null && row.uploadedAt > unclaimedBefore(this.clock.now());
    if (!isFree) throw new ProblemError('document.unknown', {});
    await em.update(DocumentEntity, { documentId }, subject);
  }

  /** The paper of each subject; one without any is not in the answer. */
  async ofSubjects(em: EntityManager, subjectKind: DocumentSubject, subjectIds: readonly string[]): Promise<Map<string, DocumentView>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await em.findBy(DocumentEntity, { subjectKind, subjectId: In([...subjectIds]) });
    return new Map(rows.map((row) => [row.subjectId ?? '', this.view(row)]));
  }

  /** This paper, if it hangs there; for subjects that keep their former papers. */
  async hanging(em: EntityManager, documentId: string, { subjectKind, subjectId }: Subject): Promise<DocumentView | null> {
    const row = await em.findOneBy(DocumentEntity, { documentId, subjectKind, subjectId });
    return row && this.view(row);
  }

  view({ documentId, kind, bytes, pages, sha256 }: DocumentEntity): DocumentView {
    const { exp, sig } = this.signer.sign(signedAs(documentId), DOCUMENT_LIMITS.linkMinutes);
    return { documentId, url: `/api/documents/${documentId}/file?exp=${exp}&sig=${sig}`, kind, bytes, pages, sha256 };
  }

  opens(documentId: string, exp: string, sig: string): boolean {
    return this.signer.verify(signedAs(documentId), exp, sig);
  }
}
