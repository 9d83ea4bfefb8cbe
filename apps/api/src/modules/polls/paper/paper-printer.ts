import { Injectable, StreamableFile } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dayOf, dayWords, SILENT_READINGS, VOID_READINGS } from '@silin/shared';
import { Settings } from '../../../config/settings.module';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newPaper, type Paper } from '../../../platform/paper';
import { Log, type Journal } from '../../../platform/logging';
import { choicesFor } from '../poll-words';
import { readingsOf } from '../poll-readings';
import type { PollEntity } from '../poll.entity';
import { BALLOT_MARGIN, drawBallot, type BallotForm } from './ballot-page';
import { drawDoorRow, LIST_MARGIN, type DoorListPlace } from './door-list-page';
import { entriesToPrint, type EntryToPrint } from './entries-to-print';
import { PaperPrinting } from './paper-printing.service';

const RECEIVE_PAGE = '/#/packages/poll/pages/paper-receive/index';
/** Entries between two breaths: other people's calls are answered meanwhile. */
const AT_ONCE = 5;

/** Ballots and door lists as one PDF each, sent while they are drawn. */
@Injectable()
export class PaperPrinter {
  private readonly logger: Journal;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly printing: PaperPrinting,
    log: Log,
  ) {
    this.logger = log.of('paper');
  }

  /** @throws ProblemError not_found | action.wrong_state | ballot.channel_closed */
  async ballots(pollId: string, building: string | undefined, actor: Actor): Promise<StreamableFile> {
    const poll = await this.printing.prepare(pollId, actor);
    const form = formOf(poll);
    return this.print(poll, building, { title: `${form.scope}表决票`, margin: BALLOT_MARGIN }, (paper) => (entry) => {
      drawBallot(paper, form, { ...entry, address: this.addressOf(pollId, entry.code) });
    });
  }

  /** @throws ProblemError as `ballots` */
  async doorList(pollId: string, building: string | undefined, actor: Actor): Promise<StreamableFile> {
    const poll = await this.printing.prepare(pollId, actor);
    const title = `${poll.scope?.name ?? ''}送票清单`;
    const head = { title, question: poll.question, printedOn: dayWords(dayOf(this.clock.now())) };
    return this.print(poll, building, { title, margin: LIST_MARGIN }, (paper) => {
      let place: DoorListPlace | null = null;
      return (entry) => {
        place = drawDoorRow(paper, head, entry, place);
      };
    });
  }

  private print(
    { pollId }: PollEntity,
    building: string | undefined,
    { title, margin }: Readonly<{ title: string; margin: number }>,
    drawerOn: (paper: Paper) => (entry: EntryToPrint) => void,
  ): StreamableFile {
    const paper = newPaper(title, this.clock.now(), margin);
    const entries = entriesToPrint(this.dataSource.manager, pollId, building);
    drawAll(paper, entries, drawerOn(paper)).catch((error: unknown) => paper.destroy(error as Error));
    const disposition = `attachment; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent(title)}.pdf`;
    return new StreamableFile(paper, { type: 'application/pdf', disposition }).setErrorLogger((error) => this.logger.error(error.name));
  }

  /** Opens the page that receives it. Without an origin of our own, the code alone. */
  private addressOf(pollId: string, code: string): string {
    const { publicOrigin } = this.settings.app;
    return publicOrigin === '' ? code : `${publicOrigin}${RECEIVE_PAGE}?pollId=${pollId}&code=${code}`;
  }
}

async function drawAll(paper: Paper, entries: AsyncIterable<EntryToPrint>, draw: (entry: EntryToPrint) => void): Promise<void> {
  let drawn = 0;
  for await (const entry of entries) {
    if (drawn % AT_ONCE === 0) await turn();
    // A phone that hung up wants no more pages.
    if (paper.destroyed) return;
    draw(entry);
    drawn += 1;
  }
  // Where a building has no entry there is nothing to draw, and a PDF without a page is none.
  if (drawn === 0) paper.addPage();
  paper.end();
}

function formOf({ slate, scope, question, closesAt, rules, pack }: PollEntity): BallotForm {
  const { silentBallots, voidBallots } = readingsOf(rules);
  return {
    scope: scope?.name ?? '',
    question,
    choices: choicesFor({ slate }),
    options: slate ? slate.options.map(({ words }) => words) : [],
    lastDay: closesAt ? dayWords(dayOf(new Date(closesAt.getTime() - 1))) : '',
    readings: [VOID_READINGS[voidBallots], SILENT_READINGS[silentBallots]],
    isOnlineToo: pack.channels.includes('online'),
  };
}
