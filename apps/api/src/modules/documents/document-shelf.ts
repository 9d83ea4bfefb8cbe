import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DOCUMENT_LIMITS, type DocumentView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { ProblemError } from '../../platform/http';
import { FileStore, LinkSigner } from '../../platform/storage';
import { DocumentEntity, type DocumentSubject } from './document.entity';
import { isFree, unclaimedBefore } from './unclaimed';

type Subject = Readonly<{ subjectKind: DocumentSubject; subjectId: string }>;
type DocumentFile = Readonly<{ subjectId: string; ending: string; bytes: Buffer }>;
/** What each kind is sent as, and how its file is called. */
export const DOCUMENT_TYPES = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  image: { type: 'image/jpeg', ending: 'jpg' },
} as const satisfies Record<DocumentEntity['kind'], object>;
const signedAs = (documentId: string) => `document/${documentId}`;

/** Papers of orders and slips, for the modules these belong to; whoever is given a view of one may open it for a while. */
@Injectable()
export class DocumentShelf {
  constructor(
    private readonly signer: LinkSigner,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /**
   * Hangs the actor's own upload on a subject; in the caller's transaction.
   * @throws ProblemError document.unknown for another's, one that hangs somewhere, and one that was left lying for too long
   */
  async attach(em: EntityManager, actor: Actor, documentId: string, subject: Subject): Promise<void> {
    const row = await em.findOne(DocumentEntity, { where: { documentId }, lock: { mode: 'pessimistic_write' } });
    if (row?.uploadedBy !== actor.userId || !isFree(row, this.clock.now())) throw new ProblemError('document.unknown', {});
    await em.update(DocumentEntity, { documentId }, subject);
  }

  /** Takes it from where it hangs, for good: its file goes with the next uploads that were given up. */
  async takeDown(em: EntityManager, documentId: string): Promise<void> {
    await em.update(DocumentEntity, { documentId }, { subjectKind: null, subjectId: null, uploadedAt: unclaimedBefore(this.clock.now()) });
  }

  /** The paper of each subject; one without any is not in the answer. */
  async ofSubjects(em: EntityManager, subjectKind: DocumentSubject, subjectIds: readonly string[]): Promise<Map<string, DocumentView>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await em.findBy(DocumentEntity, { subjectKind, subjectId: In([...subjectIds]) });
    return new Map(rows.map((row) => [row.subjectId ?? '', this.view(row)]));
  }

  /** All papers of each subject that may have several, as they were uploaded; one without any is not in the answer. */
  async allOfSubjects(
    em: EntityManager,
    subjectKind: DocumentSubject,
    subjectIds: readonly string[],
  ): Promise<Map<string, DocumentView[]>> {
    const all = new Map<string, DocumentView[]>();
    if (subjectIds.length === 0) return all;
    const where = { subjectKind, subjectId: In([...subjectIds]) };
    for (const row of await em.find(DocumentEntity, { where, order: { uploadedAt: 'ASC', documentId: 'ASC' } })) {
      const subjectId = row.subjectId ?? '';
      all.set(subjectId, [...(all.get(subjectId) ?? []), this.view(row)]);
    }
    return all;
  }

  /** The papers of these subjects as files, as they were uploaded; one whose file is gone is not in the answer. */
  async filesOf(em: EntityManager, subjectKind: DocumentSubject, subjectIds: readonly string[]): Promise<DocumentFile[]> {
    if (subjectIds.length === 0) return [];
    const where = { subjectKind, subjectId: In([...subjectIds]) };
    const files: DocumentFile[] = [];
    for (const { fileKey, kind, subjectId } of await em.find(DocumentEntity, { where, order: { uploadedAt: 'ASC', documentId: 'ASC' } })) {
      const bytes = await this.files.get(fileKey);
      if (bytes) files.push({ subjectId: subjectId ?? '', ending: DOCUMENT_TYPES[kind].ending, bytes });
    }
    return files;
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
