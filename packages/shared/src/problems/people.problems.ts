import { plain, said, telling } from './problem';

type Unreadable = 'not_a_sheet' | 'empty' | 'columns_missing' | 'too_many_rows' | 'too_large';
const UNREADABLE: Record<Unreadable, string> = {
  not_a_sheet: '这个文件打不开，请用 .xlsx 或 .csv 名册再试。',
  empty: '名册里没有一行内容，请检查后再传。',
  columns_missing: '名册缺少必需的列，请照模板补上再传。',
  too_many_rows: '名册行数太多，请分成几份再传。',
  too_large: '文件太大，请分成几份再传。',
};

/** Claims and the register. */
export const PEOPLE_PROBLEMS = {
  'claim.already_pending': telling<{ sentOn: string }>(409, ({ sentOn }) => `您${said(sentOn)}已经提交过，网格员正在核对。`, { sentOn: '2026-11-20' }),
  'claim.too_many': telling<{ perDay: number }>(429, ({ perDay }) => `一天最多提交 ${perDay} 次，请明天再试，或联系网格员。`, { perDay: 5 }),
  'claim.already_decided': plain(409, '这份申请已经处理过了，请刷新看看。'),
  'claim.home_unknown': plain(422, '名册里对不上这套房，请先核对再通过。'),
  'claim.other_person': plain(409, '这个微信号已经认证成另一个人，请先和本人核对。'),
  'register.file_unreadable': telling<{ why: Unreadable; columns?: readonly string[]; limit?: number }>(422, ({ why, columns }) => UNREADABLE[why] + (columns && columns.length > 0 ? `缺少：${columns.join('、')}。` : ''), { why: 'columns_missing', columns: ['楼栋', '面积'] }, { why: 'not_a_sheet' }, { why: 'empty' }, { why: 'too_many_rows', limit: 50_000 }, { why: 'too_large', limit: 8_388_608 }),
  'register.has_bad_rows': telling<{ badRows: number }>(409, ({ badRows }) => `还有 ${badRows} 行有问题，改好后重新上传；没有写入任何内容。`, { badRows: 3 }),
  'register.already_confirmed': plain(409, '这份名册已经写入过了。'),
};
