import {
  clockTimeOf,
  dayOf,
  dayWords,
  RESOLUTION_NAMES,
  type Day,
  type IssueState,
  type PollState,
  type ResolutionKind,
  type ResolutionState,
  type TaskState,
} from '@silin/shared';

/** Where the things stand that a matter waits for; null where there is none. */
export type Waiting = Readonly<{
  today: Day;
  dueOn: Day | null;
  meetingAt: Date | null;
  /** The last vote that was called on it. */
  poll: Readonly<{
    kind: ResolutionKind;
    state: PollState;
    reviewUntil: Day | null;
    opensAt: Date | null;
    closesAt: Date | null;
  }> | null;
  resolution: Readonly<{ state: ResolutionState; objectionsUntil: Day | null }> | null;
  task: Readonly<{ state: TaskState; assignee: string; dueOn: Day }> | null;
  /** Of 四议两公开: which step is next, or what it waits for; null for every other matter, and once its result is public. */
  steps: string | null;
  /** The carrier has asked for more days and has no answer. */
  extensionAsked: boolean;
  /** The author's last day to judge; null once it has passed. */
  judgeUntil: Day | null;
  /** Neither author nor supporters have settled it. */
  supervised: boolean;
}>;

/** By when; a day that has passed is told after what is still to be done. */
function before(day: Day | null, words: string, today: Day): string {
  if (day === null) return words;
  return day < today ? `${words}（说好${dayWords(day)}前，已经过了）` : `${dayWords(day)}前${words}`;
}

function afterDecision({ resolution, poll }: Waiting): string {
  const name = RESOLUTION_NAMES[poll?.kind ?? 'deliberation'];
  if (!resolution) return `写出${name}，拿出来公示`;
  if (resolution.state === 'drafted') return `公示${name}`;
  if (resolution.state === 'effective') return '派给承办单位';
  if (resolution.state === 'under_objection') return '有人提出异议，社区一条一条答复';
  if (resolution.state !== 'published' || resolution.objectionsUntil === null) return `看${name}还作不作数`;
  return `公示到${dayWords(resolution.objectionsUntil)}，没有异议就派工`;
}

function inDeliberation({ poll }: Waiting): string {
  if (poll?.state === 'roll_review' && poll.reviewUntil) return `业主核对名册到${dayWords(poll.reviewUntil)}，然后公告`;
  if (poll?.state === 'announced' && poll.opensAt) return `${dayWords(dayOf(poll.opensAt))}起请业主表决`;
  if (poll?.state === 'open' && poll.closesAt) return `业主表决到${dayWords(dayOf(new Date(poll.closesAt.getTime() - 1)))}截止，自动计票`;
  return '谈妥了就表决';
}

function inHand({ task, dueOn, today, extensionAsked, resolution }: Waiting): string {
  if (resolution?.state === 'suspended') return '暂停执行，等有权的部门作出决定';
  if (task?.state === 'assigned') return `等${task.assignee}接手`;
  if (task?.state === 'disputed') return '社区另派一家来办';
  if (extensionAsked) return '社区答复能不能延期';
  return before(task?.dueOn ?? dueOn, '办完，请居民验收', today);
}

function judged({ judgeUntil, supervised, today }: Waiting): string {
  if (judgeUntil) return before(judgeUntil, '提出人看办没办好', today);
  return supervised ? '监督委员会和一位居民到现场看' : '请附议的邻居看办没办好';
}

/** What happens next, in one sentence; null where nothing does. */
const NEXT: Readonly<Record<IssueState, (waiting: Waiting) => string | null>> = {
  draft: () => '先认证住址，认证好自动交给社区',
  submitted: ({ dueOn, today }) => before(dueOn, '网格员看一看', today),
  returned: () => '提出人补充情况',
  declined: () => null,
  merged: () => null,
  referred: () => null,
  withdrawn: () => null,
  accepted: ({ steps }) => steps ?? '排上一场会来谈，或者直接派人办',
  on_agenda: ({ meetingAt }) => (meetingAt ? `${dayWords(dayOf(meetingAt))} ${clockTimeOf(meetingAt)} 开会商量` : '开会商量'),
  deliberating: inDeliberation,
  not_adopted: () => null,
  decided: afterDecision,
  executing: inHand,
  parked: ({ dueOn }) => (dueOn ? `${dayWords(dueOn)}接着办` : '到了时候接着办'),
  delivered: judged,
  closed: ({ steps }) => steps,
};

export const nextStep = (state: IssueState, waiting: Waiting) => NEXT[state](waiting);
