import { plain, said, telling } from './problem';

/** Tasks and what residents say of them. */
export const TASK_PROBLEMS = {
  'task.assignee_unknown': plain(422, '请从名单里选承办单位。'),
  'task.due_in_past': telling<{ today: string }>(422, () => '完成日期要在今天之后。', { today: '2026-11-22' }),
  'task.delivery_needs_photos': telling<{ before: number; after: number }>(422, ({ before, after }) => `请附上照片：办理前 ${before} 张、办理后 ${after} 张。`, { before: 1, after: 1 }),
  'task.already_rated': plain(409, '您已经评价过了，谢谢。'),
  'task.staff_cannot_judge': plain(403, '办没办好由居民说了算，工作人员和承办单位不能验收。'),
  'task.overdue': telling<{ dueOn: string }>(409, ({ dueOn }) => `已经过了说好的${said(dueOn)}，不能再延期，请尽快办完。`, { dueOn: '2026-12-03' }),
  'task.extension_too_late': telling<{ days: number }>(409, ({ days }) => `延期最晚要提前 ${days} 天申请，这次来不及了，请尽快办完。`, { days: 1 }),
  'task.extension_day': telling<{ earliestOn: string; latestOn: string }>(422, ({ earliestOn, latestOn }) => `新的日子请在${said(earliestOn)}到${said(latestOn)}之间选。`, { earliestOn: '2026-12-04', latestOn: '2026-12-18' }),
  'task.extension_asked': plain(409, '延期只能申请一次，这次已经用过了，请按说好的日子办。'),
  'task.extension_own': plain(403, '这是您自己申请的延期，请另一位书记或委员来定。'),
  'task.parked': telling<{ until: string }>(409, ({ until }) => `这件事先挂账了，${said(until)}接着办。要提前办，请书记先点「接着办」。`, { until: '2026-12-20' }),
  'task.scrutiny_too_early': telling<{ from: string }>(409, ({ from }) => `现在由提事的人和附议的邻居来看，${said(from)}起监督委员会再去看。`, { from: '2026-12-15' }),
  'task.scrutiny_spoken': plain(409, '您已经以居民的身份说过了，请另一位监督委员会成员去看。'),
  'task.scrutiny_waits': plain(409, '已经有一份等人确认，请先等它有了结果。'),
  'task.scrutiny_not_yours': plain(403, '要由一起去看的那位居民来确认；是签字单的，由另一位监督委员会成员确认。'),
  'task.witness_unknown': plain(422, '名册里没有对上这位居民，请核对姓名和门牌。'),
  'task.witness_barred': plain(422, '一起去看的要是普通居民，不能是工作人员、承办单位、监督委员会成员，也不能是您自己。'),
  'task.witness_has_phone': plain(422, '这位居民有手机，不用拍签字单，请他在自己手机上确认。'),
  'task.witness_without_phone': plain(422, '这位居民没有登记手机，请拍下他签了字的单子。'),
};
