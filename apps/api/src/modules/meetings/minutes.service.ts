import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Done, MinutesVerdictRequest, MinutesView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { AgendaMoves } from './agenda-moves';
import { CheckInEntity } from './check-in.entity';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { MinutesReader } from './minutes-reader';
import { minutesText } from './minutes-text';
import { MinutesVerdictEntity } from './minutes-verdict.entity';
import { MinutesWriter } from './minutes-writer';
import { MinutesEntity } from './minutes.entity';

const FIRST_VERSION = 1;

/** Minutes: written by the system, confirmed by those who were there, published by the conveners. */
@Injectable()
export class Minutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly writer: MinutesWriter,
    private readonly reader: MinutesReader,
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async circulate(meetingId: string, actor: Actor): Promise<MinutesView> {
    const circulatedAt = this.clock.now();
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'circulateMinutes', actor });
      const text = minutesText(await this.writer.factsOf(em, meeting));
      const sha256 = createHash('sha256').update(text).digest('hex');
      await em.insert(MinutesEntity, { meetingId, version: FIRST_VERSION, text, sha256, circulatedAt, publishedAt: null });
      await this.notices.tellUsers(em, await this.attendeeAccounts(em, meetingId), {
        onceKey: `minutes.circulate.${meetingId}.${FIRST_VERSION}`,
        title: '请您看看会议纪要',
        words: `「${meeting.title}」的纪要写好了，看看写得对不对，对就点确认。`,
        link: { kind: 'meeting', id: meetingId },
      });
    });
    const meeting = found(await this.dataSource.manager.findOneBy(MeetingEntity, { meetingId }));
    return found(await this.reader.of(this.dataSource.manager, meeting, actor));
  }

  /**
   * Once per person; a word that was given stands.
   * @throws ProblemError permission.unverified | not_found | minutes.not_attendee | minutes.version_changed | action.wrong_state | action.incomplete
   */
  async judge(meetingId: string, request: MinutesVerdictRequest, actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
      if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) throw new ProblemError('minutes.not_attendee', {});
      await this.assertJudgeable(em, meeting, request);
      await this.keepVerdict(em, meeting, personId, request, actor);
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | action.wrong_state */
  async publish(meetingId: string, actor: Actor): Promise<Done> {
    const publishedAt = this.clock.now();
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'publishMinutes', actor });
      await em.update(MinutesEntity, { meetingId }, { publishedAt });
      const issueIds = await this.moves.issuesOf(em, meetingId);
      await this.steps.mention(em, meeting, issueIds, { action: 'publishMinutes', actor, facts: { meetingId, words: meeting.title } });
      for (const issueId of issueIds) {
        await this.notices.tellFollowers(em, issueId, {
          onceKey: `minutes.publish.${meetingId}`,
          title: '会议纪要公布了',
          words: `「${meeting.title}」的纪要公布了，点开看看谈了什么。`,
          link: { kind: 'meeting', id: meetingId },
        });
      }
    });
    return { done: true };
  }

  private async assertJudgeable(em: EntityManager, { meetingId, state }: MeetingEntity, request: MinutesVerdictRequest): Promise<void> {
    const { version, verdict, remark } = request;
    if (state !== 'minutes_in_confirmation') throw new ProblemError('action.wrong_state', { state, action: 'confirmMinutes' });
    const current = found(await em.findOneBy(MinutesEntity, { meetingId }));
    if (version !== current.version) throw new ProblemError('minutes.version_changed', { version: current.version });
    if (verdict === 'object' && !remark) throw new ProblemError('action.incomplete', { needs: ['reason'] });
  }

  private async keepVerdict(
    em: EntityManager,
    meeting: MeetingEntity,
    personId: string,
    { version, verdict, remark }: MinutesVerdictRequest,
    actor: Actor,
  ): Promise<void> {
    const { meetingId } = meeting;
    const { affectedRows } = await em.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO minutes_verdict (meetingId, personId, version, verdict, remark, at) VALUES (?, ?, ?, ?, ?, ?)',
      [meetingId, personId, version, verdict, remark || null, this.clock.now()],
    );
    if (affectedRows === 1) {
      await this.steps.note(em, meeting, { action: verdict === 'confirm' ? 'confirmMinutes' : 'objectMinutes', actor, facts: { version } });
      return;
    }
    const given = found(await em.findOneBy(MinutesVerdictEntity, { meetingId, personId }));
    if (given.verdict !== verdict) throw new ProblemError('action.wrong_state', { state: given.verdict, action: 'confirmMinutes' });
  }

  private async attendeeAccounts(em: EntityManager, meetingId: string): Promise<string[]> {
    const rows = await em.findBy(CheckInEntity, { meetingId });
    const accounts = await this.people.userIdsOf(
      rows.map((row) => row.personId),
      em,
    );
    return [...accounts.values()].flat();
  }
}
