import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privacyPage, usedIn } from './privacy-rules.mjs';

test('an interface counts when it is called or opened, not when it is only on a list', () => {
  assert.deepEqual(usedIn(['new Set(["chooseMedia","getLocation","chooseVideo"])']), []);
  assert.deepEqual(usedIn(['await n().chooseMedia({count:1})', 'wx.chooseLocation ({})']), ['chooseLocation', 'chooseMedia']);
  assert.deepEqual(usedIn(['<button open-type="getPhoneNumber">', '{openType:"chooseAvatar"}']), ['getPhoneNumber', 'chooseAvatar']);
  assert.deepEqual(usedIn(['a.getLocationX()', 'mychooseMedia()', 'x.chooseMediaLike()']), []);
});

test('a use without a purpose is named, one with it is a row', () => {
  const { page, undeclared } = privacyPage(['chooseMedia', 'getWeRunData']);
  assert.deepEqual(undeclared, ['getWeRunData']);
  assert.match(page, /\| `chooseMedia` \| 照片或视频（选中的） \| 提事/);
});
