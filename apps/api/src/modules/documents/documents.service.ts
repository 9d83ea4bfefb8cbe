import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DOCUMENT_LIMITS, type DocumentView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { FileStore } from '../../platform/storage';
import { DOCUMENT_TYPES, DocumentShelf } from './document-shelf';
import { DocumentEntity } from './document.entity';
import { newDocumentKey } from './file-key';
import { checkPdf, isPdf } from './pdf-check';
import { makePicture } from './picture';
import { isGivenUp } from './unclaimed';

type Paper = Readonly<{ kind: DocumentEntity['kind']; bytes: Buffer; pages: number | null }>;
export type OpenedDocument = Readonly<{ bytes: Buffer; type: string; fileName: string }>;

const SIDE = DOCUMENT_LIMITS.sideMax;

/** Papers as they come in and as they are given out. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly shelf: DocumentShelf,
  ) {}

  /**
   * Keeps an upload, seen by nobody until it hangs on something. What the content is decides, not its name.
   * The row comes before the file, as with photos.
   * @throws ProblemError document.not_readable | document.locked | document.active | document.too_many_pages | photo.too_many_pixels
   */
  async keep(upload: Buffer, actor: Actor): Promise<DocumentView> {
    const { kind, bytes, pages } = isPdf(upload) ? { kind: 'pdf' as const, bytes: upload, ...checkPdf(upload) } : await pictureOf(upload);
    const now = this.clock.now();
    const row: DocumentEntity = {
      documentId: newId(now),
      uploadedBy: actor.userId,
      subjectKind: null,
      subjectId: null,
      kind,
      fileKey: newDocumentKey(DOCUMENT_TYPES[kind].ending),
      bytes: bytes.length,
      pages,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      uploadedAt: now,
    };
    await this.dataSource.manager.insert(DocumentEntity, row);
    await this.files.put(row.fileKey, bytes);
    return this.shelf.view(row);
  }

  /** Whoever holds an address that has not run out, unless the paper was taken down since. @throws ProblemError document.link_expired | not_found */
  async open(documentId: string, exp: string, sig: string): Promise<OpenedDocument> {
    if (!this.shelf.opens(documentId, exp, sig)) throw new ProblemError('document.link_expired', {});
    const row = found(await this.dataSource.manager.findOneBy(DocumentEntity, { documentId }));
    if (isGivenUp(row, this.clock.now())) throw notFound();
    const { type, ending } = DOCUMENT_TYPES[row.kind];
    return { bytes: found(await this.files.get(row.fileKey)), type, fileName: `document.${ending}` };
  }
}

async function pictureOf(upload: Buffer): Promise<Paper> {
  try {
    const { full } = await makePicture(upload, { width: SIDE, height: SIDE, fit: 'whole' });
    return { kind: 'image', bytes: full, pages: null };
  } catch (error) {
    throw error instanceof ProblemError && error.code === 'photo.not_an_image' ? new ProblemError('document.not_readable', {}) : error;
  }
}
