import {
  CHOICES,
  clockTimeOf,
  dayWords,
  ELECTORATES,
  formRules,
  QUESTION_WORDS,
  type AgendaOutcome,
  type BodyFigures,
  type Day,
  type MeetingForm,
  type PollResult,
  type QuestionState,
  type Secrecy,
} from '@silin/shared';
import { outcomeWords } from './agenda-view';
import { chineseNumber, saidInstant } from './said';

export type MinutesFacts = Readonly<{
  form: MeetingForm;
  title: string;
  openedAt: Date;
  concludedAt: Date;
  venueName: string;
  venueAddress: string;
  /** The office of whoever opened the session. */
  chair: string;
  expected: number;
  /** How many came in each capacity. */
  present: ReadonlyMap<string, number>;
  /** Scanned too late, and no host confirmed them before the session was over: they were not counted. */
  unconfirmed: number;
  /** Of the members who alone decide, where the form has such a body. */
  body: BodyFigures | null;
  items: readonly MinutesItem[];
  questions: readonly MinutesQuestion[];
}>;
export type MinutesItem = Readonly<{
  number: string;
  title: string;
  studiedOn: Day | null;
  gists: readonly Readonly<{ speaker: string; text: string }>[];
  votes: readonly Readonly<{ question: string; secrecy: Secrecy; words: string; result: PollResult | null }>[];
  outcome: AgendaOutcome | null;
  reason: string | null;
}>;

export type MinutesQuestion = Readonly<{
  text: string;
  askedBy: string;
  support: number;
  state: QuestionState;
  byName: string | null;
  endingText: string | null;
  dueOn: string | null;
  /** Of the matter that it has become. */
  number: string | null;
}>;

/** As wide as a Chinese character. */
const INDENT = '\u3000';

/** The minutes, written from what was recorded; nobody is named. */
export function minutesText(facts: MinutesFacts): string {
  const present = [...facts.present].map(([capacity, count]) => `${capacity} ${count}`).join('、');
  const came = [...facts.present.values()].reduce((sum, count) => sum + count, 0);
  const head = [
    `${formRules(facts.form).title}纪要`,
    facts.title,
    `时间：${saidInstant(facts.openedAt)}—${clockTimeOf(facts.concludedAt)}`,
    `地点：${facts.venueName}（${facts.venueAddress}）`,
    `主持：${facts.chair}`,
    `到会：应到 ${facts.expected} 人，实到 ${came} 人${came > 0 ? `（${present}）` : ''}`,
    ...(facts.unconfirmed > 0 ? [`另有 ${facts.unconfirmed} 人码扫迟了，到散会也没有人核对，不算到会`] : []),
    ...bodyLines(facts),
  ];
  const items = facts.items.map((item, index) => itemText(facts.form, item, index + 1));
  return [...head, ...items, ...questionLines(facts.questions, items.length + 1)].join('\n');
}

/** Whether enough of those came who alone decide. */
function bodyLines({ form, body }: MinutesFacts): string[] {
  if (!body) return [];
  const { members, present, needed, missing } = body;
  const who = ELECTORATES[formRules(form).body?.electorate ?? 'participants'];
  return [
    `${who}应到 ${members} 人，实到 ${present} 人，至少要到 ${needed} 人，${missing > 0 ? `还差 ${missing} 人，不能表决` : '人数够了'}`,
  ];
}

function itemText(form: MeetingForm, { number, title, studiedOn, gists, votes, outcome, reason }: MinutesItem, position: number): string {
  const lines = ['', `${chineseNumber(position)}、${title}（${number}）`];
  if (studiedOn) lines.push(`${dayWords(studiedOn)}经党组织研究。`);
  if (gists.length > 0) lines.push('谈的要点：', ...gists.map((gist) => `${INDENT}${gist.speaker}：${gist.text}`));
  for (const { question, secrecy, words, result } of votes)
    lines.push(
      `${secrecy === 'secret' ? '不记名表决' : '表决'}：${question}`,
      ...(result ? voteLines(result) : [`${INDENT}${words}，不算数`]),
    );
  if (outcome) lines.push(`结果：${outcomeWords(form, outcome)}${reason ? `。原因：${reason}` : ''}`);
  return lines.join('\n');
}

/** Who did not agree is kept in figures: it belongs to what was decided. Empty where nobody disagreed. */
export const dissentWords = ({ choices }: Pick<PollResult, 'choices'>): string =>
  (['reject', 'abstain'] as const)
    .filter((choice) => choices[choice].heads > 0)
    .map((choice) => `${choices[choice].heads} 人${CHOICES[choice]}`)
    .join('、');

function voteLines(result: PollResult): string[] {
  const dissent = dissentWords(result);
  return [`${INDENT}${result.words}`, ...(dissent ? [`${INDENT}不同的意见：${dissent}`] : [])];
}

function questionLines(questions: readonly MinutesQuestion[], position: number): string[] {
  if (questions.length === 0) return [];
  const lines = questions.flatMap((question, index) => [
    `${index + 1}. ${question.text}（${question.askedBy}${question.support > 0 ? `，${question.support} 人也想问` : ''}）`,
    `${INDENT}${endingLine(question)}`,
  ]);
  return ['', `${chineseNumber(position)}、居民提的 ${questions.length} 个问题`, ...lines];
}

function endingLine({ state, byName, endingText, dueOn, number }: MinutesQuestion): string {
  if (state === 'answered') return `答复（${byName ?? ''}）：${endingText ?? ''}`;
  if (state === 'promised') return `要办：${byName ?? ''}，最晚${dueOn ? dayWords(dueOn) : ''}办完${number ? `（${number}）` : ''}`;
  return `${QUESTION_WORDS[state]}${endingText ? `。原因：${endingText}` : ''}`;
}
