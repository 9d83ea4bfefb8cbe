import type { PaperRules } from './paper-rules';

/** 落实台账: everything that was handed out at or after the meeting, until residents have said what they think of it. */
export const LEDGER = {
  paper: 'ledger', since: 'tasks', readers: 'staff', sheetOf: 'meeting', formats: ['docx', 'pdf', 'xlsx'],
  parts: {
    head: {
      as: 'lines',
      fields: {
        meeting: { label: '会议', from: ['meeting.title'] },
        when: { label: '时间', from: ['meeting.startsAt'] },
        count: { label: '件数', from: ['task.state'] },
      },
    },
    tasks: {
      as: 'box',
      fields: {
        title: { label: '要办的', from: ['task.title'] },
        matter: { label: '议题', from: ['issue.publicTitle', 'issue.year', 'issue.serial'] },
        basis: { label: '依据', from: ['resolution.year', 'resolution.serial', 'question.text'] },
        carrier: { label: '责任单位', from: ['task.assigneeName'] },
        assignedOn: { label: '派出', from: ['task.assignedAt'] },
        dueOn: { label: '期限', from: ['task.dueOn'] },
        state: { label: '现在', from: ['task.state', 'task.parkedOn', 'task.haltedAt'] },
        lateOn: { label: '误期', from: ['task.lateOn'] },
        extension: { label: '延期', from: ['extension.days', 'extension.state', 'extension.reason'] },
        progress: { label: '进展', from: ['report.at', 'report.text'] },
        evidence: { label: '照片', from: ['photo.subjectId'] },
        deliveredOn: { label: '报办完', from: ['task.deliveredAt'] },
        sentBack: { label: '退回', from: ['task.sentBackCount'] },
        acceptance: { label: '验收', from: ['event.action', 'event.actorParty', 'event.at'] },
        ratings: { label: '满意度', from: ['rating.stars', 'rating.comment'] },
      },
    },
    signatures: { as: 'sign', fields: { writer: { label: '填表人', from: [], byHand: true }, secretary: { label: '负责人', from: [], byHand: true } } },
  },
} as const satisfies PaperRules;
