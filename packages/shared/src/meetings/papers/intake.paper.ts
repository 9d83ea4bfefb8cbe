import type { PaperRules } from './paper-rules';

/** 议题征集表: what was raised and how it was taken in, or what neighbours asked. Who raised it stands under their alias, as everywhere. */
export const INTAKE = {
  paper: 'intake', since: 'announced', readers: 'staff', sheetOf: 'meeting', formats: ['docx', 'pdf'],
  parts: {
    head: {
      as: 'lines',
      fields: {
        meeting: { label: '会议', from: ['meeting.title'] },
        when: { label: '时间', from: ['meeting.startsAt'] },
        count: { label: '件数', from: ['agenda_item.issueId', 'question.state'] },
      },
    },
    matters: {
      as: 'box',
      fields: {
        title: { label: '议题', from: ['issue.publicTitle'] },
        number: { label: '编号', from: ['issue.year', 'issue.serial'] },
        source: { label: '来源', from: ['issue_behalf.issueId'] },
        proposer: { label: '提出人', from: ['issue.authorPersonId'] },
        raisedOn: { label: '提出日期', from: ['issue.raisedAt'] },
        category: { label: '类别', from: ['issue.category'] },
        place: { label: '地点', from: ['issue.publicPlace'] },
        situation: { label: '情况和诉求', from: ['issue.publicText'] },
        photos: { label: '照片', from: ['photo.subjectId'] },
        support: { label: '附议', from: ['endorsement.personId'] },
        receiver: { label: '受理', from: ['event.actorParty', 'event.at'] },
        minutes: { label: '安排时长', from: ['agenda_item.minutes'] },
        outcome: { label: '会上结果', from: ['agenda_item.outcome', 'agenda_item.reason'] },
        state: { label: '现在', from: ['issue.state'] },
        holder: { label: '责任单位', from: ['issue.holder'] },
        dueOn: { label: '期限', from: ['issue.dueOn'] },
      },
    },
    questions: {
      as: 'table',
      fields: {
        text: { label: '问的什么', from: ['question.text'], share: 4 },
        askedBy: { label: '谁问的', from: ['question.askerPersonId'], share: 2 },
        channel: { label: '怎么问的', from: ['question.channel'], share: 1.6 },
        askedOn: { label: '日期', from: ['question.askedAt'], share: 1.8 },
        support: { label: '也想问', from: ['question_support.personId'], share: 1.2 },
        ending: { label: '结果', from: ['question.state', 'question.byName', 'question.dueOn'], share: 3 },
      },
    },
    signatures: {
      as: 'sign',
      fields: { receiver: { label: '登记人', from: [], byHand: true }, secretary: { label: '审核人', from: [], byHand: true } },
    },
  },
} as const satisfies PaperRules;
