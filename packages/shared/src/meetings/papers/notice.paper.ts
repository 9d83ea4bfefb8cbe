import type { PaperRules } from './paper-rules';

/** 会议通知: the words that were sent, to be hung up; on a page of its own, how it was sent. */
export const NOTICE = {
  paper: 'notice', since: 'announced', readers: 'neighbours', sheetOf: 'meeting', formats: ['docx', 'pdf'],
  parts: {
    body: { as: 'text', fields: { text: { label: '正文', from: ['meeting.noticeText'] } } },
    closing: { as: 'closing', fields: { by: { label: '发通知的', from: ['org_unit.name', 'org_unit.communityKind'] }, on: { label: '日期', from: ['meeting.announcedAt'] } } },
    sending: {
      as: 'lines', heading: '通知发送记录', apart: true,
      fields: {
        topic: { label: '议题', from: ['meeting.title', 'issue.publicTitle', 'agenda_item.ledByName'] },
        when: { label: '开会时间', from: ['meeting.startsAt', 'meeting.endsAt'] },
        where: { label: '开会地点', from: ['venue.name', 'venue.address'] },
        sentAt: { label: '发出时间', from: ['meeting.announcedAt'] },
        kept: { label: '提前天数', from: ['meeting.earliestOn', 'meeting.startsAt'] },
        urgent: { label: '特殊情况', from: ['meeting.urgentReason'] },
        recipients: { label: '通知到', from: ['invitation.capacity', 'invitation.toldAt'] },
        delivered: { label: '手机送达', from: ['notice.at', 'notice.readAt'] },
        answers: { label: '回复', from: ['invitation.going'] },
      },
    },
  },
} as const satisfies PaperRules;
