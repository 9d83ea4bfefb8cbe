import { plain, telling } from './problem';

/** Signing in on a PC by a code that the phone confirms. */
export const PC_PROBLEMS = {
  'pc.code_unknown': plain(404, '没有找到这个码。请看着电脑屏幕再输一次，或者扫码。'),
  'pc.expired': plain(410, '这个码过时了。请在电脑上换一个新码再扫。'),
  'pc.used': plain(409, '这个码已经用过了。请在电脑上换一个新码再扫。'),
  'pc.declined': plain(409, '这次登录已经点了「不是我」。要登录，请在电脑上换一个新码。'),
  'pc.too_many_tries': telling<{ minutes: number }>(429, ({ minutes }) => `输错的次数太多了，请过 ${minutes} 分钟再试，或者直接扫码。`, { minutes: 10 }),
  'pc.only_from_phone': plain(403, '要在手机微信里确认。请用手机扫电脑上的码。'),
};
