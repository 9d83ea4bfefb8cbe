import { plain, telling } from './problem';

/** Matters. */
export const ISSUE_PROBLEMS = {
  'issue.own_endorsement': plain(409, '这是您自己提的事，不用再附议。'),
  'issue.not_endorsable': telling<{ state: string }>(409, () => '这件事已经过了附议的时候。', { state: 'delivered' }),
  'issue.nothing_public': plain(422, '请写好向邻居公开的标题和内容。'),
};
