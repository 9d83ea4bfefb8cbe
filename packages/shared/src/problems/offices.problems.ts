import { plain, said, telling } from './problem';

/** Handing out offices, and ending them. */
export const OFFICES_PROBLEMS = {
  'office.place_wrong': plain(422, '这个职务不在这个单位任，请重新选单位。'),
  'office.day_wrong': telling<{ from: string }>(422, ({ from }) => `日子要在${said(from)}或以后，请重新选。`, { from: '2026-11-28' }),
  'office.named_above': plain(403, '书记、镇街和部门的任职由上级办理，请找街道。'),
  'office.offer_closed': plain(409, '这个码已经用过或收回了，请刷新看看。'),
  'office.too_many_offers': telling<{ max: number }>(409, ({ max }) => `还没用的码已经有 ${max} 个，请先收回不用的。`, { max: 100 }),
};
