import { MEETING_FORMS } from '../forms';
import { PAPERS, type MeetingFormRules, type Paper } from '../meeting-form';
import { FOUR_STEPS_RECORD, fieldsOfPapers, PAPER_FORMATS, PAPER_MOMENTS, PAPER_RULES, paperRules, type PaperRules } from './index';

const papers = Object.keys(PAPERS) as Paper[];
const forms = Object.values<MeetingFormRules>(MEETING_FORMS);
const listed = (paper: Paper) => fieldsOfPapers().filter((one) => one.paper === paper)
  .map(({ part, field, label, from, byHand }) => `${part}.${field} ${label} ← ${byHand ? '手签' : from.join(' ')}`);

describe('every field of every paper, and where it comes from', () => {
  it.each<[Paper, readonly string[]]>([
    ['intake', [
      'head.meeting 会议 ← meeting.title', 'head.when 时间 ← meeting.startsAt', 'head.count 件数 ← agenda_item.issueId question.state',
      'matters.title 议题 ← issue.publicTitle', 'matters.number 编号 ← issue.year issue.serial', 'matters.source 来源 ← issue_behalf.issueId',
      'matters.proposer 提出人 ← issue.authorPersonId', 'matters.raisedOn 提出日期 ← issue.raisedAt', 'matters.category 类别 ← issue.category',
      'matters.place 地点 ← issue.publicPlace', 'matters.situation 情况和诉求 ← issue.publicText', 'matters.photos 照片 ← photo.subjectId',
      'matters.support 附议 ← endorsement.personId', 'matters.receiver 受理 ← event.actorParty event.at', 'matters.minutes 安排时长 ← agenda_item.minutes',
      'matters.outcome 会上结果 ← agenda_item.outcome agenda_item.reason', 'matters.state 现在 ← issue.state', 'matters.holder 责任单位 ← issue.holder', 'matters.dueOn 期限 ← issue.dueOn',
      'questions.text 问的什么 ← question.text', 'questions.askedBy 谁问的 ← question.askerPersonId', 'questions.channel 怎么问的 ← question.channel',
      'questions.askedOn 日期 ← question.askedAt', 'questions.support 也想问 ← question_support.personId', 'questions.ending 结果 ← question.state question.byName question.dueOn',
      'signatures.receiver 登记人 ← 手签', 'signatures.secretary 审核人 ← 手签',
    ]],
    ['notice', [
      'body.text 正文 ← meeting.noticeText', 'closing.by 发通知的 ← org_unit.name org_unit.communityKind', 'closing.on 日期 ← meeting.announcedAt',
      'sending.topic 议题 ← meeting.title issue.publicTitle agenda_item.ledByName', 'sending.when 开会时间 ← meeting.startsAt meeting.endsAt', 'sending.where 开会地点 ← venue.name venue.address',
      'sending.sentAt 发出时间 ← meeting.announcedAt', 'sending.kept 提前天数 ← meeting.earliestOn meeting.startsAt', 'sending.urgent 特殊情况 ← meeting.urgentReason', 'sending.recipients 通知到 ← invitation.capacity invitation.toldAt',
      'sending.delivered 手机送达 ← notice.at notice.readAt', 'sending.answers 回复 ← invitation.going',
    ]],
    ['sign_in', [
      'head.meeting 会议 ← meeting.title', 'head.when 时间 ← meeting.startsAt meeting.endsAt', 'head.where 地点 ← venue.name venue.address',
      'head.figures 人数 ← invitation.toldAt invitation.going check_in.personId',
      'people.name 姓名 ← person.name', 'people.capacity 身份 ← check_in.capacity invitation.capacity', 'people.home 住处 ← home.buildingName home.unitName home.roomName',
      'people.at 签到时间 ← check_in.checkedInAt', 'people.how 方式 ← check_in.method', 'people.signature 签字 ← 手签', 'signatures.door 签到登记人 ← 手签',
    ]],
    ['minutes', [
      'body.text 正文 ← minutes.text', 'confirmed.version 版本 ← minutes.version minutes.circulatedAt', 'confirmed.until 看到哪天 ← minutes.confirmUntil', 'confirmed.verdicts 确认情况 ← minutes_verdict.verdict check_in.personId',
      'confirmed.objections 不同意见 ← minutes_verdict.remark minutes_verdict.otherwise minutes_verdict.section minutes_verdict.state minutes_verdict.answer', 'confirmed.corrections 更正 ← minutes.reason', 'confirmed.published 公布 ← minutes.publishedAt', 'confirmed.sha256 校验码 ← minutes.sha256',
      'signatures.chair 主持人 ← 手签', 'signatures.recorder 记录人 ← 手签',
      'closing.by 出纪要的 ← org_unit.name org_unit.communityKind', 'closing.on 日期 ← minutes.publishedAt minutes.circulatedAt',
    ]],
    ['resolution', [
      'head.matter 议题 ← issue.publicTitle issue.year issue.serial', 'head.meeting 会议 ← meeting.form meeting.title meeting.startsAt venue.name',
      'head.studied 党组织研究 ← agenda_item.studiedOn', 'head.attendance 到会 ← invitation.toldAt invitation.going check_in.personId',
      'vote.question 表决的话 ← poll.question', 'vote.secrecy 方式 ← poll.method poll.secrecy', 'vote.result 结果 ← certificate.result', 'vote.dissent 不同的意见 ← certificate.result',
      'adopted.proposals 采纳的提议 ← gist.text gist.kind gist.speaker',
      'body.text 正文 ← resolution.text', 'tasks.title 要办的 ← task.title', 'tasks.carrier 责任单位 ← task.assigneeName', 'tasks.dueOn 期限 ← task.dueOn',
      'effect.effect 性质 ← resolution.effect', 'effect.published 公示 ← resolution.publishedAt resolution.objectionsUntil', 'effect.state 现在 ← resolution.state', 'effect.effectiveOn 生效 ← resolution.effectiveAt',
      'signatures.chair 主持人 ← 手签', 'signatures.residents 居民代表 ← 手签', 'signatures.supervision 监督委员会 ← 手签',
      'closing.by 出意见的 ← org_unit.name org_unit.communityKind', 'closing.on 日期 ← resolution.draftedAt',
    ]],
    ['publication', [
      'head.matter 公示的事 ← issue.publicTitle issue.year issue.serial', 'head.number 文号 ← resolution.year resolution.serial', 'head.vote 表决 ← poll.question certificate.result',
      'body.text 正文 ← resolution.text', 'term.displayed 公示时间 ← resolution.publishedAt resolution.displayedUntil', 'term.objecting 提异议 ← resolution.objectionsUntil',
      'term.phone 电话 ← org_unit.publicPhone', 'term.state 现在 ← resolution.state',
      'objections.number 第几条 ← objection.serial', 'objections.reason 异议 ← objection.reason', 'objections.state 结果 ← objection.state',
      'objections.answer 答复 ← objection.answer objection.answeredAs objection.answeredAt',
      'closing.by 公示的 ← org_unit.name org_unit.communityKind', 'closing.on 日期 ← resolution.publishedAt',
    ]],
    ['ledger', [
      'head.meeting 会议 ← meeting.title', 'head.when 时间 ← meeting.startsAt', 'head.count 件数 ← task.state',
      'tasks.title 要办的 ← task.title', 'tasks.matter 议题 ← issue.publicTitle issue.year issue.serial', 'tasks.basis 依据 ← resolution.year resolution.serial question.text',
      'tasks.carrier 责任单位 ← task.assigneeName', 'tasks.assignedOn 派出 ← task.assignedAt', 'tasks.dueOn 期限 ← task.dueOn', 'tasks.state 现在 ← task.state task.parkedOn task.haltedAt',
      'tasks.lateOn 误期 ← task.lateOn', 'tasks.extension 延期 ← extension.days extension.state extension.reason', 'tasks.progress 进展 ← report.at report.text',
      'tasks.evidence 照片 ← photo.subjectId', 'tasks.deliveredOn 报办完 ← task.deliveredAt', 'tasks.sentBack 退回 ← task.sentBackCount',
      'tasks.acceptance 验收 ← event.action event.actorParty event.at', 'tasks.ratings 满意度 ← rating.stars rating.comment',
      'signatures.writer 填表人 ← 手签', 'signatures.secretary 负责人 ← 手签',
    ]],
  ])('of %s', (paper, fields) => {
    expect(listed(paper)).toEqual(fields);
  });

  it('is read from a record, unless somebody signs it', () => {
    for (const { from, byHand, paper, part, field } of fieldsOfPapers())
      expect({ paper, part, field, read: from.length > 0 }).toEqual({ paper, part, field, read: byHand !== true });
  });
});

describe('a paper', () => {
  it('is declared for every title and under its own name', () => {
    expect(Object.keys(PAPER_RULES).sort()).toEqual([...papers].sort());
    for (const paper of papers) expect(paperRules(paper).paper).toBe(paper);
  });

  it('is left by at least one form, and can be had in Word and as PDF', () => {
    for (const paper of papers) {
      expect(forms.some((form) => form.papers.includes(paper))).toBe(true);
      expect(paperRules(paper).formats).toEqual(expect.arrayContaining(['docx', 'pdf']));
      for (const format of paperRules(paper).formats) expect(PAPER_FORMATS).toHaveProperty(format);
    }
  });

  it('with names is for staff alone', () => {
    const naming = fieldsOfPapers().filter(({ from }) => from.includes('person.name')).map(({ paper }) => paper);
    expect(naming).toEqual(['sign_in']);
    expect(naming.map((paper) => paperRules(paper).readers)).toEqual(['staff']);
  });

  it('that is a table for a table program has its rows in one box', () => {
    for (const { formats, parts } of Object.values<PaperRules>(PAPER_RULES))
      if (formats.includes('xlsx')) expect(Object.values(parts).filter(({ as }) => as === 'box')).toHaveLength(1);
  });

  it('says in plain words since when it is there', () => {
    for (const words of Object.values(PAPER_MOMENTS)) expect(words).toMatch(/^[\u4e00-\u9fff、]{4,14}就有$/);
  });

  it('comes from matters or questions in every form', () => {
    for (const form of forms) expect(form.papers).toContain('intake');
  });
});

describe('the record of 四议两公开', () => {
  it('has every field of the forms that places use, each from a record or signed by hand', () => {
    const labels = Object.values<PaperRules['parts'][string]>(FOUR_STEPS_RECORD.parts).flatMap(({ fields }) => Object.values(fields));
    expect(labels.map(({ label }) => label)).toEqual(expect.arrayContaining(['事项', '动议事由', '时间', '形式', '应到', '实到', '比例', '内容', '乡镇参会人员', '公开时间', '村务监督委员会的意见', '村党支部']));
    for (const { label, from, byHand } of labels) expect([label, from.length > 0]).toEqual([label, byHand !== true]);
    // Everybody of the village may have it: nobody is named on it.
    expect(labels.flatMap(({ from }) => from).filter((column) => column.startsWith('person.'))).toEqual([]);
  });
});
