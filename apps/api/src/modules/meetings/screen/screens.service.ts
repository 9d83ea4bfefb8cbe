import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import {
  isScreenLit,
  SCREEN_LIMITS,
  screenCodeIn,
  takesScreens,
  type Done,
  type OpenScreenAnswer,
  type ScreenAnswer,
  type ScreenCode,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { drawCode, Sealer } from '../../../platform/storage';
import { CheckInCodes } from '../check-in-codes';
import { takesPeopleIn } from '../doors';
import { MeetingSteps } from '../meeting-steps';
import { nameOf } from '../pulse/name-of';
import { ScreenReader } from './screen-reader';
import { ScreenEntity } from './screen.entity';

const MINUTE_MS = 60_000;
const TOKEN_BYTES = 32;
const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Big screens: a host reads out a code, whoever sits at the machine of the hall types it, and from then on that machine may read what the room
 * may read. It is signed in as nobody (decision 78).
 */
@Injectable()
export class Screens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly steps: MeetingSteps,
    private readonly codes: CheckInCodes,
    private readonly reader: ScreenReader,
  ) {}

  /** The code before it is void from now on. @throws ProblemError not_found | screen.not_now | screen.too_many */
  async give(meetingId: string, actor: Actor): Promise<ScreenCode> {
    const now = this.clock.now();
    const [code, codeUntil] = [drawCode(SCREEN_LIMITS.codeSigns), new Date(now.getTime() + SCREEN_LIMITS.codeMinutes * MINUTE_MS)];
    const open = await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForHandler(em, meetingId, actor);
      if (!takesScreens(meeting.state)) throw new ProblemError('screen.not_now', { state: meeting.state });
      const screens = await openScreens(em, meetingId);
      if (screens >= SCREEN_LIMITS.perMeetingMax) throw new ProblemError('screen.too_many', { screens });
      await em.update(ScreenEntity, { meetingId, openedAt: IsNull(), codeUntil: MoreThan(now) }, { codeUntil: now });
      const given = { meetingId, codeDigest: this.digestOfCode(code), codeUntil, givenBy: actor.userId, givenAt: now };
      await em.insert(ScreenEntity, { screenId: newId(now), ...given, tokenDigest: null, openedAt: null, closedAt: null });
      await this.steps.note(em, meeting, { action: 'giveScreen', actor });
      return screens;
    });
    return { code, now: now.toISOString(), validUntil: codeUntil.toISOString(), open };
  }

  /** One statement, so that of two who type the same code one has it. @throws ProblemError screen.code_unknown */
  async open(typed: string): Promise<OpenScreenAnswer> {
    const code = screenCodeIn(typed);
    if (!code) throw new ProblemError('screen.code_unknown', {});
    const now = this.clock.now();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const given = { codeDigest: this.digestOfCode(code), openedAt: IsNull(), closedAt: IsNull(), codeUntil: MoreThan(now) };
    const { affected } = await this.dataSource.manager.update(ScreenEntity, given, { tokenDigest: digestOf(token), openedAt: now });
    if (affected !== 1) throw new ProblemError('screen.code_unknown', {});
    return { token };
  }

  /** `after`: the pulse that is shown already. @throws ProblemError screen.ended, also for a token that never was one */
  async look(token: string, after: string | undefined): Promise<ScreenAnswer> {
    const now = this.clock.now();
    const screen = await this.dataSource.manager.findOneBy(ScreenEntity, { tokenDigest: digestOf(token), closedAt: IsNull() });
    const lit = screen && (await this.reader.of(screen.meetingId));
    if (!lit || !isScreenLit(lit.meeting, now)) throw new ProblemError('screen.ended', {});
    const { meeting, shown } = lit;
    const checkIn = takesPeopleIn(meeting, now) ? { code: this.codes.current(meeting.meetingId, now).code } : null;
    const view = { ...shown, checkIn };
    const pulse = nameOf(view);
    return { pulse, at: now.toISOString(), now: pulse === after ? null : view };
  }

  /** All of a meeting's, and the code that nobody has used yet. @throws ProblemError not_found */
  async close(meetingId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForHandler(em, meetingId, actor);
      const { affected } = await em.update(ScreenEntity, { meetingId, closedAt: IsNull() }, { closedAt: this.clock.now() });
      if (affected) await this.steps.note(em, meeting, { action: 'closeScreens', actor });
    });
    return { done: true };
  }

  /** A code is short, so its digest is keyed: a copy of the table finds no code by trying all of them. */
  private digestOfCode(code: string): string {
    return this.sealer.digest(`screen-code.${code}`);
  }
}

const openScreens = (em: EntityManager, meetingId: string) =>
  em.countBy(ScreenEntity, { meetingId, openedAt: Not(IsNull()), closedAt: IsNull() });
