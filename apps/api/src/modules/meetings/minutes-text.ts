import {
  CHOICES,
  clockTimeOf,
  dayWords,
  ELECTORATES,
  formRules,
  gistWords,
  headUnit,
  HERE_IS_NO_VOTE,
  onOneLine,
  ownersHereWords,
  QUESTION_WORDS,
  SCANNED,
  type AgendaOutcome,
  type BodyFigures,
  type Day,
  type GistKind,
  type MeetingForm,
  type OwnersHere,
  type PollResult,
  type QuestionState,
  type HandsRecord,
  type Scanned,
  type Secrecy,
  type VoteMethod,
} from '@silin/shared';
import { outcomeWords } from './agenda-view';
import { chineseNumber, saidInstant } from './said';

export type MinutesFacts = Readonly<{
  form: MeetingForm;
  title: string;
  /** Where its days of notice were not kept: when it was announced, and why. */
  urgent: Readonly<{ announcedOn: Day; reason: string }> | null;
  openedAt: Date;
  concludedAt: Date;
  venueName: string;
  /** Null where nobody has to find it. */
  venueAddress: string | null;
  /** The office of whoever opened the session. */
  chair: string;
  expected: number;
  /** How many came in each capacity. */
  present: ReadonlyMap<string, number>;
  /** How many of them took part from elsewhere. */
  online: number;
  /** Scanned what proves nothing, and no host confirmed them before the session was over: they were not counted. */
  unconfirmed: Readonly<Record<Scanned, number>>;
  /** How many talked with the secretary alone; what about is nobody else's. */
  talks: number;
  /** Of the members who alone decide, where the form has such a body. */
  body: BodyFigures | null;
  /** Of a meeting of one estate's owners. */
  ownersHere: OwnersHere | null;
  items: readonly MinutesItem[];
  questions: readonly MinutesQuestion[];
}>;
export type MinutesItem = Readonly<{
  number: string;
  title: string;
  studiedOn: Day | null;
  /** Who stayed out of its votes, and why. */
  recusals: readonly string[];
  gists: readonly Readonly<{ gistId: string; kind: GistKind; speaker: string; text: string; amendsId: string | null }>[];
  votes: readonly Readonly<{
    question: string;
    secrecy: Secrecy;
    method: VoteMethod;
    hands: HandsRecord | null;
    words: string;
    result: PollResult | null;
  }>[];
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

/** The minutes, written from what was recorded; nobody is named. An empty line begins a section, and nothing that was typed makes one. */
export function minutesText(facts: MinutesFacts): string {
  const present = [...facts.present].map(([capacity, count]) => `${capacity} ${count}`).join('、');
  const came = [...facts.present.values()].reduce((sum, count) => sum + count, 0);
  const head = [
    `${formRules(facts.form).title}纪要`,
    facts.title,
    `时间：${saidInstant(facts.openedAt)}—${clockTimeOf(facts.concludedAt)}`,
    `地点：${facts.venueName}${facts.venueAddress === null ? '' : `（${facts.venueAddress}）`}`,
    ...(facts.urgent ? [`通知：${dayWords(facts.urgent.announcedOn)}临时通知。特殊情况：${facts.urgent.reason}`] : []),
    `主持：${facts.chair}`,
    `到会：应到 ${facts.expected} 人，实到 ${came} 人${came > 0 ? `（${present}）` : ''}${facts.online > 0 ? `，其中线上 ${facts.online} 人` : ''}`,
    ...unconfirmedLines(facts.unconfirmed),
    ...(facts.talks > 0 ? [`另有 ${facts.talks} 位单独约了书记谈，谈的内容不写进纪要`] : []),
    ...bodyLines(facts),
    ...(facts.ownersHere ? [`${ownersHereWords(facts.ownersHere)}（${HERE_IS_NO_VOTE}）`] : []),
  ];
  const items = facts.items.flatMap((item, index) => itemLines(facts.form, item, index + 1));
  return [...head, ...items, ...questionLines(facts.questions, facts.items.length + 1)].map(onOneLine).join('\n');
}

const unconfirmedLines = (unconfirmed: MinutesFacts['unconfirmed']): string[] =>
  (Object.keys(SCANNED) as Scanned[])
    .filter((scanned) => unconfirmed[scanned] > 0)
    .map((scanned) => `另有 ${unconfirmed[scanned]} 人${SCANNED[scanned]}，到散会也没有人核对，不算到会`);

/** Whether enough of those came who alone decide. */
function bodyLines({ form, body }: MinutesFacts): string[] {
  if (!body) return [];
  const { members, present, needed, missing } = body;
  const electorate = formRules(form).body?.electorate ?? 'participants';
  const who = ELECTORATES[electorate];
  const unit = headUnit(electorate);
  const came = `${who}应到 ${members} ${unit}，实到 ${present} ${unit}`;
  if (needed === 0) return [came];
  return [`${came}，至少要到 ${needed} ${unit}，${missing > 0 ? `还差 ${missing} ${unit}，不能表决` : `${unit}数够了`}`];
}

function itemLines(
  form: MeetingForm,
  { number, title, studiedOn, recusals, gists, votes, outcome, reason }: MinutesItem,
  position: number,
): string[] {
  const lines = ['', `${chineseNumber(position)}、${title}（${number}）`];
  if (studiedOn) lines.push(`${dayWords(studiedOn)}经党组织研究。`);
  if (gists.length > 0) lines.push('谈的要点：', ...gists.map((gist) => `${INDENT}${gistWords(gist, gists)}`));
  if (recusals.length > 0) lines.push('回避（在场，这一项不参加表决）：', ...recusals.map((one) => `${INDENT}${one}`));
  for (const { question, words, result, ...vote } of votes)
    lines.push(
      `${howWords(vote)}：${question}`,
      ...(result ? [...voteLines(result), ...handLines(vote.hands)] : [`${INDENT}${words}，不算数`]),
    );
  if (outcome) lines.push(`结果：${outcomeWords(form, outcome)}${reason ? `。原因：${reason}` : ''}`);
  return lines;
}

const howWords = ({ secrecy, method }: Readonly<{ secrecy: Secrecy; method: VoteMethod }>) =>
  method === 'hands' ? '举手表决' : secrecy === 'secret' ? '不记名表决' : '表决';

/** Who counted raised hands, and every number that was put right before it was announced. */
function handLines(record: HandsRecord | null): string[] {
  if (!record) return [];
  const { count, former } = record;
  const watched = count.watchedBy ? `，${count.watchedBy}监票` : '';
  const next = [...former.slice(1), count];
  return [
    `${INDENT}${count.countedBy}数的票${watched}`,
    ...former.map(({ words }, index) => `${INDENT}先记成「${words}」，当场改正。原因：${next[index]?.reason ?? ''}`),
  ];
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
  if (state === 'promised' || state === 'whistled')
    return `${state === 'whistled' ? '吹哨上报' : '要办'}：${byName ?? ''}，最晚${dueOn ? dayWords(dueOn) : ''}办完${number ? `（${number}）` : ''}`;
  return `${QUESTION_WORDS[state]}${endingText ? `。原因：${endingText}` : ''}`;
}
