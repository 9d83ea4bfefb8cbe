import type { PaperRules } from './paper-rules';

/** 会议纪要: word for word the version that those who were there were asked about; its digest proves it. */
export const MINUTES = {
  paper: 'minutes', since: 'minutes', readers: 'neighbours', sheetOf: 'meeting', formats: ['docx', 'pdf'],
  parts: {
    body: { as: 'text', fields: { text: { label: '正文', from: ['minutes.text'] } } },
    confirmed: {
      as: 'lines', heading: '到会的人确认',
      fields: {
        version: { label: '版本', from: ['minutes.version', 'minutes.circulatedAt'] },
        until: { label: '看到哪天', from: ['minutes.confirmUntil'] },
        verdicts: { label: '确认情况', from: ['minutes_verdict.verdict', 'check_in.personId'] },
        objections: { label: '不同意见', from: ['minutes_verdict.remark', 'minutes_verdict.otherwise', 'minutes_verdict.section', 'minutes_verdict.state', 'minutes_verdict.answer'] },
        corrections: { label: '更正', from: ['minutes.reason'] },
        published: { label: '公布', from: ['minutes.publishedAt'] },
        sha256: { label: '校验码', from: ['minutes.sha256'] },
      },
    },
    signatures: { as: 'sign', fields: { chair: { label: '主持人', from: [], byHand: true }, recorder: { label: '记录人', from: [], byHand: true } } },
    closing: {
      as: 'closing',
      fields: { by: { label: '出纪要的', from: ['org_unit.name', 'org_unit.communityKind'] }, on: { label: '日期', from: ['minutes.publishedAt', 'minutes.circulatedAt'] } },
    },
  },
} as const satisfies PaperRules;
