import type { PaperRules } from './paper-rules';

/** 签到表: the only paper with names, and therefore for staff alone; each look is recorded. */
export const SIGN_IN = {
  paper: 'sign_in', since: 'announced', readers: 'staff', sheetOf: 'meeting', formats: ['docx', 'pdf'],
  parts: {
    head: {
      as: 'lines',
      fields: {
        meeting: { label: '会议', from: ['meeting.title'] },
        when: { label: '时间', from: ['meeting.startsAt', 'meeting.endsAt'] },
        where: { label: '地点', from: ['venue.name', 'venue.address'] },
        figures: { label: '人数', from: ['invitation.toldAt', 'invitation.going', 'check_in.personId'] },
      },
    },
    people: {
      as: 'table',
      fields: {
        name: { label: '姓名', from: ['person.name'], share: 2 },
        capacity: { label: '身份', from: ['check_in.capacity', 'invitation.capacity'], share: 2.4 },
        home: { label: '住处', from: ['home.buildingName', 'home.unitName', 'home.roomName'], share: 2.8 },
        at: { label: '签到时间', from: ['check_in.checkedInAt'], share: 2 },
        how: { label: '方式', from: ['check_in.method'], share: 2 },
        signature: { label: '签字', from: [], byHand: true, share: 2 },
      },
    },
    signatures: { as: 'sign', fields: { door: { label: '签到登记人', from: [], byHand: true } } },
  },
} as const satisfies PaperRules;
