import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  ISSUE_LIMITS,
  titleFrom,
  type AnswerTalkRequest,
  type DeclareNotPossibleRequest,
  type MissTalkRequest,
  type Need,
  type PromiseTalkRequest,
  type Role,
  type TalkList,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateOf, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { MeetingSteps } from '../meeting-steps';
import type { MeetingEntity } from '../meeting.entity';
import { QuestionSequels } from '../questions/question-sequels';
import { TalkNotices } from './talk-notices';
import { TalkSteps } from './talk-steps';
import { TalkEntity } from './talk.entity';
import { TalksReader } from './talks-reader';

type Held = Readonly<{ meeting: MeetingEntity; talk: TalkEntity }>;
type Ending = Readonly<{ action: string; given?: readonly Need[]; patch: Partial<TalkEntity> }>;
type Work = (em: EntityManager, held: Held) => Promise<Ending>;
type Call = Readonly<{ talkId: string; requestKey: string; actor: Actor; roles: readonly Role[] }>;

const SECRETARY: readonly Role[] = ['secretary'];

/** A talk ends as a question does: answered, promised with an owner and a day, or not possible with a reason; or it did not take place. */
@Injectable()
export class TalkEndings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly meetings: MeetingSteps,
    private readonly steps: TalkSteps,
    private readonly sequels: QuestionSequels,
    private readonly notices: TalkNotices,
    private readonly reader: TalksReader,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | talk.ended */
  async answer(talkId: string, { requestKey, text }: AnswerTalkRequest, actor: Actor): Promise<TalkList> {
    const patch = { endingText: text ? text : null };
    return this.end({ talkId, requestKey, actor, roles: SECRETARY }, () => Promise.resolve({ action: 'answer', patch }));
  }

  /** What becomes public is what the secretary writes here, and nothing of what was said. @throws ProblemError not_found | action.wrong_state | talk.ended | task.assignee_unknown | task.due_in_past */
  async promise(talkId: string, request: PromiseTalkRequest, actor: Actor): Promise<TalkList> {
    const { requestKey, assigneeOrgUnitId, dueOn, publicText } = request;
    return this.end({ talkId, requestKey, actor, roles: SECRETARY }, async (em, { meeting, talk }) => {
      const { issueId, assigneeName } = await this.sequels.promised(em, {
        ...{ meeting, requestKey, assigneeOrgUnitId, dueOn, actor, text: publicText, publicText },
        publicTitle: titleFrom(publicText, ISSUE_LIMITS.titleMax),
        author: { personId: talk.personId, userId: talk.channel === 'own' ? talk.recordedBy : null },
        supporters: [],
        facts: {},
      });
      return { action: 'promise', given: ['until'], patch: { byName: assigneeName, dueOn, issueId } };
    });
  }

  /** @throws ProblemError not_found | action.wrong_state | talk.ended */
  async declare(talkId: string, { requestKey, reason }: DeclareNotPossibleRequest, actor: Actor): Promise<TalkList> {
    return this.end({ talkId, requestKey, actor, roles: SECRETARY }, () =>
      Promise.resolve({ action: 'declare', given: ['reason'], patch: { endingText: reason } }),
    );
  }

  /** Nobody came, or there was no time left. @throws ProblemError not_found | action.wrong_state | talk.ended */
  async miss(talkId: string, { requestKey }: MissTalkRequest, actor: Actor): Promise<TalkList> {
    return this.end({ talkId, requestKey, actor, roles: CONVENERS }, () => Promise.resolve({ action: 'miss', patch: {} }));
  }

  /** One at a time; the same request sent again is answered, whoever comes second with another learns how it ended. */
  private async end({ talkId, requestKey, actor, roles }: Call, work: Work): Promise<TalkList> {
    const { meetingId } = found(await this.dataSource.manager.findOneBy(TalkEntity, { talkId }));
    try {
      await this.transactions.run(async (em) => {
        const meeting = await this.meetings.lockBeside(em, meetingId);
        if (!hasRoleIn(actor, meeting.communityId, roles)) throw notFound();
        const talk = await this.steps.lock(em, talkId);
        if (talk.endingKey === requestKey) return;
        if (talk.state !== 'booked') throw new ProblemError('talk.ended', { state: talk.state });
        if (meeting.state !== 'in_session') throw new ProblemError('action.wrong_state', { state: meeting.state, action: 'endTalk' });
        const { patch, ...step } = await work(em, { meeting, talk });
        await this.steps.take(em, meeting, talk, { ...step, actor, patch: { ...patch, endingKey: requestKey, endedAt: this.clock.now() } });
        await this.notices.ended(em, meeting, talk);
      });
    } catch (error) {
      if (!isDuplicateOf(this.dataSource.manager, error, TalkEntity, ['endingKey'])) throw error;
      throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
    }
    return this.reader.list(meetingId, actor);
  }
}
