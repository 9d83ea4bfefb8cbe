import { PC_SIGN_IN_LIMITS } from '@silin/shared';
import { deviceWords } from './device-words';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0.0.0`, 'Windows 电脑 · Edge 浏览器'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, 'Windows 电脑 · 谷歌类浏览器'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    '苹果电脑 · Safari 浏览器',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux 电脑 · 火狐浏览器'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50',
    'iPhone · 微信',
  ],
  ['Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.50', '安卓手机 · 微信'],
  ['', '看不出是什么设备'],
  ['<script>alert(1)</script>', '看不出是什么设备'],
])('%s is %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

it('reads only the beginning of what is endless, and always fits its column', () => {
  expect(deviceWords(`${'x'.repeat(500)} Windows`)).toBe('看不出是什么设备');
  expect(deviceWords('Android 360SE'.repeat(9)).length).toBeLessThanOrEqual(PC_SIGN_IN_LIMITS.deviceMax);
});
