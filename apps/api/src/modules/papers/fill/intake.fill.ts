import { ISSUE_CATEGORIES, ISSUE_STAGE, QUESTION_WORDS, type MeetingForm, type ValuesOf } from '@silin/shared';
import { issueNumber } from '../../issues';
import { outcomeWords } from '../../meetings';
import type { MatterFacts, MeetingFacts, QuestionFacts } from '../facts/meeting-facts';
import { counted, dated, timed } from './words';

type Values = ValuesOf<'intake'>;

export const intakeValues = ({ meeting, matters, questions }: MeetingFacts): Values => ({
  head: {
    meeting: meeting.title,
    when: timed(meeting.startsAt),
    count: [counted(matters.length, '件议题'), counted(questions.length, '个问题')].filter((one) => one !== null).join('，') || null,
  },
  matters: matters.map((matter) => matterRow(meeting.form, matter)),
  questions: questions.map(questionRow),
});

function matterRow(
  form: MeetingForm,
  { item, issue, proposer, onBehalf, photos, endorsements, accepted }: MatterFacts,
): Values['matters'][number] {
  return {
    title: issue.publicTitle,
    number: issueNumber(issue),
    source: onBehalf ? '工作人员代为登记' : '居民在小程序里提的',
    proposer,
    raisedOn: dated(issue.raisedAt),
    category: ISSUE_CATEGORIES[issue.category].name,
    place: issue.publicPlace,
    situation: issue.publicText,
    photos: counted(photos.length, '张'),
    support: counted(endorsements, '人'),
    receiver: accepted && `${dated(accepted.at)}，${accepted.by}`,
    minutes: counted(item.minutes, '分钟'),
    outcome: item.outcome && `${outcomeWords(form, item.outcome)}${item.reason ? `：${item.reason}` : ''}`,
    state: ISSUE_STAGE[issue.state].words,
    holder: issue.holder,
    dueOn: issue.dueOn && dated(issue.dueOn),
  };
}

const questionRow = ({ question, askedBy, support }: QuestionFacts): Values['questions'][number] => ({
  text: question.text,
  askedBy,
  channel: question.channel === 'own' ? '自己写的' : '代为记下',
  askedOn: dated(question.askedAt),
  support: counted(support, '人'),
  ending: [QUESTION_WORDS[question.state], question.byName, question.dueOn && `${dated(question.dueOn)}前`].filter(Boolean).join('，'),
});
