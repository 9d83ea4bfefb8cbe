import {
  COMMUNITY_WORDS,
  countsHomes,
  formRules,
  MOTIONS,
  NO_STEPS_RULES,
  standingWords,
  stepName,
  type FourStepsRecordValues as Values,
} from '@silin/shared';
import { resolutionNumber } from '../../resolutions';
import { counted, dated, matterWords, spanned } from '../fill/words';
import { lastDay, type StepFacts, type StepsRecord } from './steps-facts';

const NUMBERS = ['一', '二', '三', '四'] as const;

export const stepsValues = (record: StepsRecord): Values => ({
  head: headOf(record),
  steps: record.steps.map(stepRow),
  returns: record.returns.map(({ at, toStep, reason }) => ({ on: dated(at), toStep: stepName(toStep), reason })),
  decision: decisionOf(record),
  result: resultOf(record),
  supervision: record.queries
    .filter(({ asSupervision }) => asSupervision)
    .map(({ askedAt, text, answer }) => ({ on: dated(askedAt), text, answer })),
  closing: { by: `${record.community.name}${COMMUNITY_WORDS[record.community.kind].committee}`, on: dated(record.changedAt) },
});

function headOf(record: StepsRecord): Values['head'] {
  const { issue, begun, standing } = record;
  const where = issue.state === 'not_adopted' ? '到此为止，没有定下来' : standingWords(standing, NO_STEPS_RULES, lastDay(record));
  return { matter: matterWords(issue), motion: `${MOTIONS[begun.motion]}：${begun.motionBy}`, begunOn: dated(begun.begunAt), where };
}

function stepRow({ step, meeting, venue, vote, town }: StepFacts): Values['steps'][number] {
  const result = vote?.result ?? null;
  const [members, present] = [result?.all.heads ?? 0, result?.present.heads ?? 0];
  const unit = countsHomes(meeting.form) ? '户' : '人';
  return {
    title: `${NUMBERS[step - 1] ?? ''}、${stepName(step, meeting.form)}`,
    when: spanned(meeting.startsAt, meeting.endsAt),
    form: `${formRules(meeting.form).title}，${venue.name}`,
    members: counted(members, unit),
    present: counted(present, unit),
    share: members > 0 ? `${Math.round((present / members) * 100)}%` : null,
    content: vote?.question ?? null,
    result: vote?.words ?? null,
    town: counted(town, '人'),
  };
}

function decisionOf({ decision }: StepsRecord): Values['decision'] {
  if (!decision?.publishedAt) return { number: null, text: null, displayed: null };
  const { text, publishedAt, displayedUntil } = decision;
  return { number: resolutionNumber(decision), text, displayed: displayedWords(publishedAt, displayedUntil) };
}

function resultOf({ result, queries }: StepsRecord): Values['result'] {
  if (!result) return { text: null, displayed: null, queries: null };
  const asked = queries.filter(({ asSupervision }) => !asSupervision);
  const answered = asked.filter(({ answeredAt }) => answeredAt !== null).length;
  return {
    text: result.text,
    displayed: displayedWords(result.publishedAt, result.displayedUntil),
    queries: asked.length > 0 ? `${asked.length} 条，答复了 ${answered} 条` : '没有',
  };
}

const displayedWords = (from: Date, until: string | null): string => `${dated(from)}起${until ? `，公开到${dated(until)}` : ''}`;
