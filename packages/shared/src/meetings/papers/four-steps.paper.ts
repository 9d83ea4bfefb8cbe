import type { PaperRules, PaperValues } from './paper-rules';

/** A paper about one matter, through all of its meetings. */
export type MatterPaperRules = Pick<PaperRules, 'parts' | 'formats' | 'readers'> & Readonly<{ title: string }>;

/**
 * 四议两公开记录表: the fields of the forms that places use (动议事由, 事项, of each meeting 时间, 形式, 应到, 实到, 比例, 内容, 签字, who came from the
 * town, 公开情况, 监督意见). What somebody signs stays an empty line; of the party's own meetings nothing stands here that neighbours may not read.
 */
export const FOUR_STEPS_RECORD = {
  title: '四议两公开记录表', readers: 'neighbours', formats: ['docx', 'pdf'],
  parts: {
    head: {
      as: 'lines',
      fields: {
        matter: { label: '事项', from: ['issue.publicTitle', 'issue.year', 'issue.serial'] },
        motion: { label: '动议事由', from: ['four_steps.motion', 'four_steps.motionBy'] },
        begunOn: { label: '提出日期', from: ['four_steps.begunAt'] },
        where: { label: '现在', from: ['agenda_item.outcome', 'step_return.toStep'] },
      },
    },
    steps: {
      as: 'box', heading: '四议',
      fields: {
        title: { label: '步骤', from: ['meeting.form'] },
        when: { label: '时间', from: ['meeting.startsAt'] },
        form: { label: '形式', from: ['meeting.form', 'venue.name'] },
        members: { label: '应到', from: ['poll.rollSize'] },
        present: { label: '实到', from: ['poll.rollPresent'] },
        share: { label: '比例', from: ['poll.rollSize', 'poll.rollPresent'] },
        content: { label: '内容', from: ['poll.question'] },
        result: { label: '结果', from: ['certificate.result'] },
        town: { label: '乡镇参会人员', from: ['check_in.capacity'] },
      },
    },
    returns: {
      as: 'table', heading: '退回',
      fields: {
        on: { label: '日期', from: ['step_return.at'], share: 2.4 },
        toStep: { label: '退到', from: ['step_return.toStep'], share: 3 },
        reason: { label: '原因', from: ['step_return.reason'], share: 4 },
      },
    },
    decision: {
      as: 'lines', heading: '决议公开',
      fields: {
        number: { label: '文号', from: ['resolution.year', 'resolution.serial'] },
        text: { label: '决议', from: ['resolution.text'] },
        displayed: { label: '公开时间', from: ['resolution.publishedAt', 'resolution.displayedUntil'] },
      },
    },
    result: {
      as: 'lines', heading: '实施结果公开',
      fields: {
        text: { label: '实施结果', from: ['result_publication.text'] },
        displayed: { label: '公开时间', from: ['result_publication.publishedAt', 'result_publication.displayedUntil'] },
        queries: { label: '村民提的疑问', from: ['result_query.queryId', 'result_query.answeredAt'] },
      },
    },
    supervision: {
      as: 'table', heading: '监督意见',
      fields: {
        on: { label: '日期', from: ['result_query.askedAt'], share: 2.4 },
        text: { label: '村务监督委员会的意见', from: ['result_query.text', 'result_query.asSupervision'], share: 4 },
        answer: { label: '答复', from: ['result_query.answer'], share: 3 },
      },
    },
    signatures: {
      as: 'sign',
      fields: {
        branch: { label: '村党支部', from: [], byHand: true }, committee: { label: '村委会', from: [], byHand: true },
        representatives: { label: '村民（村民代表）', from: [], byHand: true }, supervision: { label: '村务监督委员会', from: [], byHand: true },
      },
    },
    closing: {
      as: 'closing',
      fields: { by: { label: '填表的', from: ['org_unit.name', 'org_unit.communityKind'] }, on: { label: '日期', from: ['event.at'] } },
    },
  },
} as const satisfies MatterPaperRules;

/** What has to be found for it. */
export type FourStepsRecordValues = PaperValues<typeof FOUR_STEPS_RECORD>;
