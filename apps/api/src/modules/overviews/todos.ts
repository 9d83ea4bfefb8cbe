import {
  addDays,
  dayOf,
  daysLeftWords,
  instantAt,
  type Day,
  type IssueCard,
  type MeetingCard,
  type PollCard,
  type TaskCard,
  type Todo,
  type ToScrutinise,
} from '@silin/shared';
import type { MyMeetings } from '../meetings';
import type { RollToCheck } from '../polls';
import type { ToJudge } from '../tasks';

const MEETINGS_AHEAD_DAYS = 7;
/** The last minute of a day: a deadline is read on the day that it names. */
const lastMinuteOf = (day: Day) => instantAt(day, '23:59').toISOString();

type ResultWaits = Readonly<{ issueId: string; title: string }>;

/** Everything that may wait for somebody, as the modules tell it. */
export type WaitingForMe = Readonly<{
  polls: readonly PollCard[];
  rolls: readonly RollToCheck[];
  meetings: MyMeetings;
  toJudge: readonly ToJudge[];
  toScrutinise: readonly ToScrutinise[];
  returned: readonly IssueCard[];
  tasks: readonly TaskCard[];
  /** Of 四议两公开, for who convenes. */
  results: Readonly<{ due: readonly ResultWaits[]; asked: readonly ResultWaits[] }>;
  /** Where a guest may claim a home; null for who need not. */
  claimIn: string | null;
}>;

/** In the room it is now; a vote of many days presses on its last one, which ends at midnight. */
const vote = ({ pollId, question, closesAt }: PollCard, today: Day): Todo => {
  const lastDay = closesAt === null ? null : dayOf(new Date(Date.parse(closesAt) - 1));
  return {
    kind: 'vote',
    id: pollId,
    title: question,
    words: lastDay === null ? '正在表决，您还没投' : `业主表决，${daysLeftWords(lastDay, today)}，您还没投`,
    at: lastDay && lastMinuteOf(lastDay),
    urgent: lastDay === null || lastDay <= today,
  };
};
const checkRoll = ({ pollId, question, reviewUntil }: RollToCheck, today: Day): Todo => ({
  kind: 'check_roll',
  id: pollId,
  title: question,
  words: `请核对您家的房和面积，${daysLeftWords(reviewUntil, today)}`,
  at: lastMinuteOf(reviewUntil),
  urgent: reviewUntil === today,
});
const checkIn = ({ meetingId, title, venueName, startsAt }: MeetingCard): Todo => ({
  kind: 'check_in',
  id: meetingId,
  title,
  words: `${venueName}，门开了，到了请签到`,
  at: startsAt,
  urgent: true,
});
const meeting = ({ meetingId, title, venueName, going, startsAt, state }: MeetingCard, today: Day): Todo => ({
  kind: 'meeting',
  id: meetingId,
  title,
  words: state === 'in_session' ? `${venueName}，正在开` : `${venueName}，${going} 位邻居要去`,
  at: startsAt,
  urgent: dayOf(new Date(startsAt)) === today,
});
const confirmMinutes = ({ card: { meetingId, title }, until }: MyMeetings['toConfirm'][number], today: Day): Todo => ({
  kind: 'confirm_minutes',
  id: meetingId,
  title,
  words: `纪要写好了，请您看看对不对，${daysLeftWords(until, today)}`,
  at: lastMinuteOf(until),
  urgent: until === today,
});
const judge = ({ card, judgeUntil }: ToJudge, today: Day): Todo => ({
  kind: 'judge',
  id: card.taskId,
  title: card.issueTitle,
  words: `${card.assignee}说办完了，办没办好您说了算`,
  at: judgeUntil && lastMinuteOf(judgeUntil),
  urgent: judgeUntil === today,
});
const scrutinise = ({ taskId, issueTitle, slip }: ToScrutinise): Todo => ({
  kind: 'scrutinise',
  id: taskId,
  title: issueTitle,
  words: slip ? '同事看过现场了，请您核对签字的纸条' : '还没有人说办没办好，请您叫上一位邻居去看看',
  at: null,
  urgent: false,
});
const supplement = ({ issueId, title }: IssueCard): Todo => ({
  kind: 'supplement',
  id: issueId,
  title,
  words: '网格员请您补充几句',
  at: null,
  urgent: false,
});
const carry = ({ taskId, title, state, dueOn, overdue }: TaskCard, today: Day): Todo => ({
  kind: 'carry',
  id: taskId,
  title,
  words: state === 'assigned' ? `派给您单位了，等接手，${daysLeftWords(dueOn, today)}` : `正在办，${daysLeftWords(dueOn, today)}`,
  at: lastMinuteOf(dueOn),
  urgent: overdue || dueOn === today,
});
const publishResult = ({ issueId, title }: ResultWaits): Todo => ({
  kind: 'publish_result',
  id: issueId,
  title,
  words: '办完了，居民点了头，请公开实施结果',
  at: null,
  urgent: false,
});
const answerQuery = ({ issueId, title }: ResultWaits): Todo => ({
  kind: 'answer_query',
  id: issueId,
  title,
  words: '有人对公开的实施结果有疑问，请答复',
  at: null,
  urgent: false,
});
const claimHome = (communityId: string): Todo => ({
  kind: 'claim_home',
  id: communityId,
  title: '认领您的房屋',
  words: '核对以后就能提事、附议、表决',
  at: null,
  urgent: false,
});

/** The day by the clock: what presses first, then by its hour, then what has none. */
export function todosOf(waiting: WaitingForMe, now: Date): Todo[] {
  const today = dayOf(now);
  const { polls, rolls, meetings, toJudge, toScrutinise, returned, tasks, results, claimIn } = waiting;
  const checkingIn = new Set(meetings.toCheckIn.map((card) => card.meetingId));
  const lastDay = addDays(today, MEETINGS_AHEAD_DAYS);
  const soon = meetings.next.filter((card) => !checkingIn.has(card.meetingId) && dayOf(new Date(card.startsAt)) <= lastDay);
  const todos = [
    ...polls.map((poll) => vote(poll, today)),
    ...rolls.map((roll) => checkRoll(roll, today)),
    ...meetings.toCheckIn.map(checkIn),
    ...soon.map((card) => meeting(card, today)),
    ...toJudge.map((one) => judge(one, today)),
    ...toScrutinise.map(scrutinise),
    ...tasks.map((card) => carry(card, today)),
    ...results.due.map(publishResult),
    ...results.asked.map(answerQuery),
    ...returned.map(supplement),
    ...meetings.toConfirm.map((one) => confirmMinutes(one, today)),
    ...(claimIn === null ? [] : [claimHome(claimIn)]),
  ];
  return todos
    .map((todo, place) => ({ todo, place }))
    .sort(byClock)
    .map(({ todo }) => todo);
}

type Placed = Readonly<{ todo: Todo; place: number }>;
const NEVER = '9999';
function byClock(one: Placed, other: Placed): number {
  const urgency = Number(other.todo.urgent) - Number(one.todo.urgent);
  // A vote in the room has no hour: it is now.
  const hour = ({ todo }: Placed) => todo.at ?? (todo.urgent ? '' : NEVER);
  return urgency || (hour(one) < hour(other) ? -1 : Number(hour(one) > hour(other))) || one.place - other.place;
}
