type Named = readonly (readonly [RegExp, string])[];

const READ_AT_MOST = 400;
/** The first that fits counts: each of these names the ones after it, too. */
const MACHINES: Named = [
  [/OpenHarmony|HarmonyOS/i, '鸿蒙手机'],
  [/iPad/, 'iPad'],
  [/iPhone|iPod/, 'iPhone'],
  [/Android/, '安卓手机'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh|Mac OS X/, '苹果电脑'],
  [/CrOS/, 'Chromebook'],
  [/Linux|X11/, 'Linux 电脑'],
];
const PROGRAMS: Named = [
  [/MicroMessenger/i, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/MetaSr|Sogou/i, '搜狗浏览器'],
  [/QIHU|360[SE]E/i, '360 浏览器'],
  [/Firefox|FxiOS/, '火狐浏览器'],
  [/Chrom(e|ium)|CriOS/, '谷歌类浏览器'],
  [/Safari/, 'Safari 浏览器'],
];
const named = (table: Named, text: string) => table.find(([sign]) => sign.test(text))?.[1];

/** What a call says of the device it comes from, in our own words: nothing that the caller wrote is repeated. */
export function deviceWords(userAgent: string): string {
  const text = userAgent.slice(0, READ_AT_MOST);
  return [named(MACHINES, text) ?? '看不出是什么设备', named(PROGRAMS, text)].filter(Boolean).join(' · ');
}
