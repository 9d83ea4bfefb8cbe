import type { PaperRules } from './paper-rules';

/** 协商意见书 or, where it binds, 决议书: one sheet for each. */
export const RESOLUTION = {
  paper: 'resolution', since: 'resolution', readers: 'neighbours', sheetOf: 'resolution', formats: ['docx', 'pdf'],
  parts: {
    head: {
      as: 'lines',
      fields: {
        matter: { label: '议题', from: ['issue.publicTitle', 'issue.year', 'issue.serial'] },
        meeting: { label: '会议', from: ['meeting.form', 'meeting.title', 'meeting.startsAt', 'venue.name'] },
        studied: { label: '党组织研究', from: ['agenda_item.studiedOn'] },
        attendance: { label: '到会', from: ['invitation.toldAt', 'invitation.going', 'check_in.personId'] },
      },
    },
    vote: {
      as: 'lines', heading: '表决',
      fields: {
        question: { label: '表决的话', from: ['poll.question'] },
        secrecy: { label: '方式', from: ['poll.method', 'poll.secrecy'] },
        result: { label: '结果', from: ['certificate.result'] },
        dissent: { label: '不同的意见', from: ['certificate.result'] },
      },
    },
    adopted: { as: 'lines', fields: { proposals: { label: '采纳的提议', from: ['gist.text', 'gist.kind', 'gist.speaker'] } } },
    body: { as: 'text', heading: '意见', fields: { text: { label: '正文', from: ['resolution.text'] } } },
    tasks: {
      as: 'table', heading: '谁来办',
      fields: {
        title: { label: '要办的', from: ['task.title'], share: 4 },
        carrier: { label: '责任单位', from: ['task.assigneeName'], share: 3 },
        dueOn: { label: '期限', from: ['task.dueOn'], share: 2.4 },
      },
    },
    effect: {
      as: 'lines', heading: '效力',
      fields: {
        effect: { label: '性质', from: ['resolution.effect'] },
        published: { label: '公示', from: ['resolution.publishedAt', 'resolution.objectionsUntil'] },
        state: { label: '现在', from: ['resolution.state'] },
        effectiveOn: { label: '生效', from: ['resolution.effectiveAt'] },
      },
    },
    signatures: {
      as: 'sign',
      fields: { chair: { label: '主持人', from: [], byHand: true }, residents: { label: '居民代表', from: [], byHand: true }, supervision: { label: '监督委员会', from: [], byHand: true } },
    },
    closing: {
      as: 'closing',
      fields: { by: { label: '出意见的', from: ['org_unit.name', 'org_unit.communityKind'] }, on: { label: '日期', from: ['resolution.draftedAt'] } },
    },
  },
} as const satisfies PaperRules;
