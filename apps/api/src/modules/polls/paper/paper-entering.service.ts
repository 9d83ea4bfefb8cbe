import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import {
  PAPER_LIMITS,
  PAPER_STATES,
  type Done,
  type EnterPaperRequest,
  type PaperDifferences,
  type PaperToEnter,
  type ReadPaperRequest,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { PhotoShelf } from '../../documents';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { PaperBallotEntity } from './paper-ballot.entity';
import { PaperCodes } from './paper-codes';
import { officeOf, personOf } from './paper-office';
import { PaperReadings, type ReadingStep } from './paper-readings';
import { PaperSheets } from './paper-sheets';

const ENTER: ReadingStep = { action: 'enterPaper', by: 'clerk', in: ['sealed', 'entered_once'], isOwn: true };
const LOOK_AGAIN: ReadingStep = { action: 'lookAgain', by: 'clerk', in: ['differs'], isOwn: false };
const UNREAD = `
  FROM paper_ballot b JOIN roll_entry e ON e.rollEntryId = b.rollEntryId
  WHERE b.pollId = ? AND b.state IN ('sealed', 'entered_once')
    AND NOT EXISTS (SELECT 1 FROM paper_reading r WHERE r.rollEntryId = b.rollEntryId AND r.personId = ?)`;

/** Two clerks read every opened ballot, neither seeing the other's; where they differ, one looks at the paper again. */
@Injectable()
export class PaperEntering {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly steps: PollSteps,
    private readonly readings: PaperReadings,
    private readonly sheets: PaperSheets,
    private readonly codes: PaperCodes,
    private readonly photos: PhotoShelf,
  ) {}

  /** The next ballot that this clerk has not read, in the order of the roll, or the one with this code. @throws ProblemError not_found | action.wrong_state | paper.unknown_code | paper.no_codes | paper.entered_before | paper.not_waiting */
  async next(pollId: string, code: string | undefined, actor: Actor): Promise<PaperToEnter> {
    const em = this.dataSource.manager;
    const poll = officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    const asked = [pollId, personOf(actor)];
    if (poll.state !== 'counting') throw new ProblemError('action.wrong_state', { state: poll.state, action: ENTER.action });
    const wanted = code ? await this.codes.entryOf(em, pollId, code) : undefined;
    const [row] = wanted
      ? await em.query<{ rollEntryId: string }[]>(`SELECT b.rollEntryId ${UNREAD} AND b.rollEntryId = ?`, [...asked, wanted.rollEntryId])
      : await em.query<{ rollEntryId: string }[]>(`SELECT b.rollEntryId ${UNREAD} ORDER BY e.position LIMIT 1`, asked);
    if (wanted && !row) throw await this.notForThem(pollId, wanted.rollEntryId);
    const [shown] = row ? await this.sheets.of(em, pollId, [row.rollEntryId]) : [];
    return { slate: poll.slate, sheet: shown ? { ...shown.sheet, hasPhoto: shown.hasPhoto } : null, left: await this.left(pollId, asked) };
  }

  /** @throws ProblemError not_found | action.wrong_state | paper.entered_before | paper.not_waiting | photo.unknown */
  async enter(pollId: string, request: EnterPaperRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = officeOf(await this.steps.lock(em, pollId), actor);
      if (!(await this.readings.add(em, poll, request, ENTER, actor)) || !request.photoId) return;
      const { rollEntryId, photoId } = request;
      await this.photos.attach(em, actor, [photoId], { subjectKind: 'paper_ballot', subjectId: rollEntryId, purpose: 'opened' });
    });
    return { done: true };
  }

  /** With the witness beside them, who says what they see on their own account. @throws ProblemError not_found | action.wrong_state | paper.not_waiting */
  async lookAgain(pollId: string, request: ReadPaperRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = officeOf(await this.steps.lock(em, pollId), actor);
      await this.readings.add(em, poll, request, LOOK_AGAIN, actor);
    });
    return { done: true };
  }

  /** @throws ProblemError not_found */
  async differences(pollId: string, actor: Actor): Promise<PaperDifferences> {
    const em = this.dataSource.manager;
    const { slate } = officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    const where = { pollId, state: In(['differs' as const, 'looked_again' as const]) };
    const rows = await em.find(PaperBallotEntity, {
      where,
      order: { state: 'ASC', rollEntryId: 'ASC' },
      take: PAPER_LIMITS.differencesShown,
    });
    const states = new Map(rows.map(({ rollEntryId, state }) => [rollEntryId, state]));
    const shown = await this.sheets.of(em, pollId, [...states.keys()]);
    const items = shown.map(({ sheet }) => {
      const state = states.get(sheet.rollEntryId) ?? 'differs';
      return { ...sheet, state, stateWords: PAPER_STATES[state] };
    });
    return { slate, items, left: await em.countBy(PaperBallotEntity, where) };
  }

  private async left(pollId: string, asked: readonly string[]): Promise<number> {
    const [row] = await this.dataSource.manager.query<{ ballots: number | string }[]>(`SELECT COUNT(*) AS ballots ${UNREAD}`, [...asked]);
    return Number(row?.ballots ?? 0);
  }

  /** A code that is right and still nothing to read for this clerk. */
  private async notForThem(pollId: string, rollEntryId: string): Promise<ProblemError> {
    const ballot = await this.dataSource.manager.findOneBy(PaperBallotEntity, { pollId, rollEntryId });
    if (!ballot) return new ProblemError('paper.not_received', {});
    return ballot.state === 'entered_once' ? new ProblemError('paper.entered_before', {}) : new ProblemError('paper.not_waiting', {});
  }
}
