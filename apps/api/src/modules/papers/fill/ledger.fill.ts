import { TASK_WORDS, type ValuesOf, type ReportView } from '@silin/shared';
import { resolutionNumber } from '../../resolutions';
import type { MeetingFacts, Stepped, TaskFacts } from '../facts/meeting-facts';
import { counted, dated, lines, matterWords, timed } from './words';

type Values = ValuesOf<'ledger'>;
const EXTENSIONS = { asked: '等批', granted: '同意了', refused: '没同意' } as const;
const JUDGED: Readonly<Record<string, string>> = { acceptWork: '验收通过', sendBack: '退回重办', end: '不用办了' };

export const ledgerValues = ({ meeting, tasks }: MeetingFacts): Values => ({
  head: {
    meeting: meeting.title,
    when: timed(meeting.startsAt),
    count: `${tasks.length} 件，居民点了头的 ${tasks.filter(({ task }) => task.state === 'closed').length} 件`,
  },
  tasks: tasks.map(taskRow),
});

function taskRow(facts: TaskFacts): Values['tasks'][number] {
  const { task, issue, reports, judged } = facts;
  return {
    title: task.title,
    matter: matterWords(issue),
    basis: basisWords(facts),
    carrier: task.assigneeName,
    assignedOn: dated(task.assignedAt),
    dueOn: dated(task.dueOn),
    state: stateWords(facts),
    lateOn: task.lateOn && `${dated(task.lateOn)}到期没办完`,
    extension: extensionWords(facts),
    progress: lines(reports.map(reportWords)),
    evidence: counted(
      reports.reduce((sum, one) => sum + photosOf(one), 0),
      '张',
    ),
    deliveredOn: task.deliveredAt && dated(task.deliveredAt),
    sentBack: counted(task.sentBackCount, '次'),
    acceptance: lines(judged.map(judgedWords)),
    ratings: ratingWords(facts),
  };
}

const basisWords = ({ resolution, question }: TaskFacts): string | null =>
  resolution ? `${resolutionNumber(resolution)}意见` : question && `会上答应的：${question.text}`;

function stateWords({ task: { state, parkedOn, haltedAt } }: TaskFacts): string {
  if (parkedOn) return `${dated(parkedOn)}起挂账`;
  return haltedAt ? `${dated(haltedAt)}起先停下` : TASK_WORDS[state];
}

const extensionWords = ({ extension }: TaskFacts): string | null =>
  extension && `申请延 ${extension.days} 天，${EXTENSIONS[extension.state]}。原因：${extension.reason}`;

const photosOf = ({ photos, before, after }: ReportView) => photos.length + before.length + after.length;
const reportWords = ({ at, kind, text }: ReportView) => `${dated(new Date(at))} ${kind === 'delivery' ? '报办完：' : ''}${text}`;
const judgedWords = ({ at, by, action }: Stepped) => `${dated(at)} ${by} ${JUDGED[action] ?? action}`;

/** Each beside its stars, never an average alone. */
function ratingWords({ ratings }: TaskFacts): string | null {
  return lines(ratings.map(({ stars, comment }) => `${stars} 分${comment ? `：${comment}` : ''}`));
}
