import type { PaperRules } from './paper-rules';

/** 公示: what hangs on the board, one sheet for each resolution; no name stands on it. */
export const PUBLICATION = {
  paper: 'publication', since: 'published', readers: 'neighbours', sheetOf: 'resolution', formats: ['docx', 'pdf'],
  parts: {
    head: {
      as: 'lines',
      fields: {
        matter: { label: '公示的事', from: ['issue.publicTitle', 'issue.year', 'issue.serial'] },
        number: { label: '文号', from: ['resolution.year', 'resolution.serial'] },
        vote: { label: '表决', from: ['poll.question', 'certificate.result'] },
      },
    },
    body: { as: 'text', heading: '内容', fields: { text: { label: '正文', from: ['resolution.text'] } } },
    term: {
      as: 'lines', heading: '公示期',
      fields: {
        displayed: { label: '公示时间', from: ['resolution.publishedAt', 'resolution.displayedUntil'] },
        objecting: { label: '提异议', from: ['resolution.objectionsUntil'] },
        phone: { label: '电话', from: ['org_unit.publicPhone'] },
        state: { label: '现在', from: ['resolution.state'] },
      },
    },
    objections: {
      as: 'table', heading: '异议和答复',
      fields: {
        number: { label: '第几条', from: ['objection.serial'], share: 1.2 },
        reason: { label: '异议', from: ['objection.reason'], share: 4 },
        state: { label: '结果', from: ['objection.state'], share: 2 },
        answer: { label: '答复', from: ['objection.answer', 'objection.answeredAs', 'objection.answeredAt'], share: 4 },
      },
    },
    closing: {
      as: 'closing',
      fields: { by: { label: '公示的', from: ['org_unit.name', 'org_unit.communityKind'] }, on: { label: '日期', from: ['resolution.publishedAt'] } },
    },
  },
} as const satisfies PaperRules;
