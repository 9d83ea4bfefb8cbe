import { DOCUMENT_LIMITS } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import { textOfPdf } from './pdf-text';

const HEAD = Buffer.from('%PDF-');
const TAIL_BYTES = 2048;

export const isPdf = (upload: Buffer) => upload.subarray(0, HEAD.length).equals(HEAD);

/** Long names, so that packed pictures do not contain one by chance. Each of them lets a paper do something, or carry another file. */
const ACTS = /\/(?:JavaScript|Launch|EmbeddedFiles?|FileAttachment|RichMedia|SubmitForm|ImportData|GoToE|Rendition|XFA)(?![A-Za-z])/;
const LOCKED = /\/Encrypt(?![A-Za-z])/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;

/**
 * Whether a PDF may be kept as it is: whole, open, without anything that acts, of so many pages at most.
 * @throws ProblemError document.not_readable | document.locked | document.active | document.too_many_pages
 */
export function checkPdf(upload: Buffer): { pages: number } {
  const isWhole = upload.subarray(-TAIL_BYTES).includes('%%EOF');
  const text = isWhole ? textOfPdf(upload) : null;
  if (text === null) throw new ProblemError('document.not_readable', {});
  if (LOCKED.test(text)) throw new ProblemError('document.locked', {});
  if (ACTS.test(text)) throw new ProblemError('document.active', {});
  const pages = text.match(PAGE)?.length ?? 0;
  if (pages === 0) throw new ProblemError('document.not_readable', {});
  if (pages > DOCUMENT_LIMITS.pagesMax) throw new ProblemError('document.too_many_pages', { limitPages: DOCUMENT_LIMITS.pagesMax });
  return { pages };
}
