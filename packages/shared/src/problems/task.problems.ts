import { plain, telling } from './problem';

/** Tasks and what residents say of them. */
export const TASK_PROBLEMS = {
  'task.assignee_unknown': plain(422, '请从名单里选承办单位。'),
  'task.due_in_past': telling<{ today: string }>(422, () => '完成日期要在今天之后。', { today: '2026-11-22' }),
  'task.delivery_needs_photos': telling<{ before: number; after: number }>(422, ({ before, after }) => `请附上照片：办理前 ${before} 张、办理后 ${after} 张。`, { before: 1, after: 1 }),
  'task.already_rated': plain(409, '您已经评价过了，谢谢。'),
  'task.staff_cannot_judge': plain(403, '办没办好由居民说了算，工作人员和承办单位不能验收。'),
};
