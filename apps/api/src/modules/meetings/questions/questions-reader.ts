import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  addDays,
  dayOf,
  HANDLERS,
  inOrderOfSupport,
  ISSUE_STAGE,
  QUESTION_ENDINGS,
  QUESTION_WORDS,
  type QuestionEnding,
  type QuestionEndingView,
  type QuestionList,
  type QuestionView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { found } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { IssueEntity, issueNumber } from '../../issues';
import { PeopleDirectory } from '../../people';
import { maySeeQuestions, takesQuestions } from './question-access';
import { CheckInEntity } from '../check-in.entity';
import { seen } from '../meeting-access';
import { MeetingEntity } from '../meeting.entity';
import { supportOf } from './question-figures';
import { offeredOn } from './question-offers';
import { QuestionEntity } from './question.entity';

const SOMEBODY_HERE = '现场的邻居';

/** Questions as neighbours read them: under an alias, whoever asks. Four statements, however many questions. */
@Injectable()
export class QuestionsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError not_found */
  async list(meetingId: string, actor: Actor): Promise<QuestionList> {
    const em = this.dataSource.manager;
    const meeting = seen(await em.findOneBy(MeetingEntity, { meetingId }), actor);
    const rows = maySeeQuestions(meeting, actor) ? await em.findBy(QuestionEntity, { meetingId }) : [];
    const shown = rows.filter((row) => row.state !== 'withdrawn');
    const views = await this.viewsOf(em, meeting, shown, actor);
    const open = inOrderOfSupport(views.filter((view) => view.ended === null));
    const ended = views.filter((view) => view.ended !== null).sort((one, other) => lastEnded(other).localeCompare(lastEnded(one)));
    const { promiseDays } = await this.communities.settings(meeting.communityId, em);
    return {
      questions: [...open, ...ended],
      open: open.length,
      proposedDueOn: addDays(dayOf(this.clock.now()), promiseDays),
      offered: await this.offered(em, meeting, actor),
    };
  }

  /** @throws ProblemError not_found */
  async view(questionId: string, actor: Actor): Promise<QuestionView> {
    const em = this.dataSource.manager;
    const question = found(await em.findOneBy(QuestionEntity, { questionId }));
    const meeting = found(await em.findOneBy(MeetingEntity, { meetingId: question.meetingId }));
    return found((await this.viewsOf(em, meeting, [question], actor))[0]);
  }

  /** Asked and not taken back, the first asked first: for the minutes, and for what must not be left without an ending. */
  async ofMeeting(em: EntityManager, meetingId: string): Promise<QuestionEntity[]> {
    const rows = await em.find(QuestionEntity, { where: { meetingId }, order: { askedAt: 'ASC', questionId: 'ASC' } });
    return rows.filter((row) => row.state !== 'withdrawn');
  }

  async aliasesOf(em: EntityManager, rows: readonly QuestionEntity[]): Promise<(row: QuestionEntity) => string> {
    const aliases = await this.people.aliasesOf(
      rows.flatMap((row) => row.askerPersonId ?? []),
      em,
    );
    return ({ askerPersonId }) => (askerPersonId ? aliases.get(askerPersonId)?.alias : undefined) ?? SOMEBODY_HERE;
  }

  /** Matters that questions have become. */
  async mattersOf(em: EntityManager, rows: readonly QuestionEntity[]): Promise<Map<string, IssueEntity>> {
    const issueIds = rows.flatMap((row) => row.issueId ?? []);
    const issues = issueIds.length === 0 ? [] : await em.findBy(IssueEntity, { issueId: In(issueIds) });
    return new Map(issues.map((issue) => [issue.issueId, issue]));
  }

  private async viewsOf(em: EntityManager, meeting: MeetingEntity, rows: readonly QuestionEntity[], actor: Actor): Promise<QuestionView[]> {
    const aliasOf = await this.aliasesOf(em, rows);
    const support = await supportOf(
      em,
      rows.map((row) => row.questionId),
      actor.personId,
    );
    const issues = await this.mattersOf(em, rows);
    return rows.map((row) => {
      const mine = row.askerPersonId !== null && row.askerPersonId === actor.personId;
      const figures = support.get(row.questionId) ?? { support: 0, supportedByMe: false };
      return {
        questionId: row.questionId,
        text: row.text,
        state: row.state,
        stateWords: QUESTION_WORDS[row.state],
        askedAt: row.askedAt.toISOString(),
        askedBy: aliasOf(row),
        mine,
        onBehalf: row.channel === 'on_behalf',
        ...figures,
        ended: endingOf(row, issues),
        offered: offeredOn(meeting, row, actor, figures.supportedByMe),
      };
    });
  }

  private async offered(em: EntityManager, meeting: MeetingEntity, actor: Actor): Promise<string[]> {
    if (!takesQuestions(meeting) || !maySeeQuestions(meeting, actor)) return [];
    const { meetingId, communityId, state } = meeting;
    const { personId } = actor;
    const isIn = personId !== null && (state !== 'in_session' || (await em.existsBy(CheckInEntity, { meetingId, personId })));
    return [...(isIn ? ['ask'] : []), ...(hasRoleIn(actor, communityId, HANDLERS) ? ['askOnBehalf'] : [])];
  }
}

const lastEnded = ({ ended, questionId }: QuestionView) => `${ended?.at ?? ''} ${questionId}`;

function endingOf(row: QuestionEntity, issues: ReadonlyMap<string, IssueEntity>): QuestionEndingView | null {
  if (!row.endedAt || !QUESTION_ENDINGS.includes(row.state as QuestionEnding)) return null;
  const issue = row.issueId ? issues.get(row.issueId) : undefined;
  return {
    ending: row.state as QuestionEnding,
    at: row.endedAt.toISOString(),
    by: row.byName ?? '',
    text: row.endingText ?? '',
    dueOn: row.dueOn,
    issueId: row.issueId,
    issueNumber: issue ? issueNumber(issue) : null,
    issueStateWords: issue ? ISSUE_STAGE[issue.state].words : null,
  };
}
