import { Injectable, StreamableFile } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import { newPaper, type Paper } from '../../../platform/paper';
import { Log, type Journal } from '../../../platform/logging';
import { drawLetter, LETTER_MARGIN, type Letter } from './letter-page';

export type LettersToPrint = Readonly<{ title: string; madeAt: Date; letters: readonly Letter[] }>;
/** Pages between two breaths: other people's calls are answered meanwhile. */
const PAGES_AT_ONCE = 5;

/** One PDF, sent page by page while it is drawn. */
@Injectable()
export class LetterPrinter {
  private readonly logger: Journal;

  constructor(log: Log) {
    this.logger = log.of('letters');
  }

  print({ title, madeAt, letters }: LettersToPrint): StreamableFile {
    const paper = newPaper(title, madeAt, LETTER_MARGIN);
    this.draw(paper, letters).catch((error: unknown) => paper.destroy(error as Error));
    const disposition = `attachment; filename="letters.pdf"; filename*=UTF-8''${encodeURIComponent(title)}.pdf`;
    return new StreamableFile(paper, { type: 'application/pdf', disposition }).setErrorLogger((error) => this.logger.error(error.name));
  }

  private async draw(paper: Paper, letters: readonly Letter[]): Promise<void> {
    for (const [at, letter] of letters.entries()) {
      if (at % PAGES_AT_ONCE === 0) await turn();
      // A phone that hung up wants no more pages.
      if (paper.destroyed) return;
      drawLetter(paper, letter);
    }
    paper.end();
  }
}
