import type { WitnessFault } from '../voting/paper-entries';
import { plain, telling } from './problem';

const UNFIT: Readonly<Record<WitnessFault, string>> = {
  not_on_roll: '监票人要是这次表决名册里的业主，请换一位。',
  staff: '在这里任职的人不能监票，请换一位业主。',
  clerk: '录过票的人不能监票，请换一位业主。',
};

/** Paper ballots: the envelopes, and what two clerks read in them. */
export const PAPER_PROBLEMS = {
  'paper.unknown_code': plain(422, '这次表决没有这个编号，请对一遍票上的 8 位数字。'),
  'paper.no_codes': plain(409, '选票还没有打印，请先打印选票。'),
  'paper.not_received': plain(409, '这张票没有收到过信封，不能录。请对一遍票上的编号。'),
  'paper.entered_before': plain(409, '这张票您已经录过了，第二遍要由另一位工作人员录。'),
  'paper.not_waiting': plain(409, '这张票别人刚刚录好了，请看下一张。'),
  'paper.totals_changed': plain(409, '您点的张数和录的对不上，请和工作人员再点一遍。'),
  'paper.witness_unfit': telling<{ fault: WitnessFault }>(422, ({ fault }) => UNFIT[fault], { fault: 'not_on_roll' }, { fault: 'staff' }, { fault: 'clerk' }),
};
