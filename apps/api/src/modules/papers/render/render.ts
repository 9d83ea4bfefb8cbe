import type { PaperFormat } from '@silin/shared';
import type { PaperDocument } from '../document/paper-document';
import { renderDocx } from './render-docx';
import { renderPdf } from './render-pdf';
import { renderXlsx } from './render-xlsx';

export const PAPER_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One paper in one format; null for a table where the paper has none. */
export async function renderPaper(paper: PaperDocument, format: PaperFormat): Promise<Buffer | null> {
  switch (format) {
    case 'docx':
      return renderDocx(paper);
    case 'pdf':
      return renderPdf(paper);
    case 'xlsx':
      return paper.grid && renderXlsx(paper, paper.grid);
  }
}
