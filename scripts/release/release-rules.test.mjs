import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesIn, releaseFaults, releaseNote } from './release-rules.mjs';

// The rule for addresses is tested where it is (public-origin.spec.ts); here only that it is asked.
const shared = {
  originFault: (text) => (text === 'https://yishi.example.cn' ? null : 'not_https'),
  ORIGIN_FAULTS: { not_https: 'must begin with https://' },
};
const env = { API_ORIGIN: 'https://yishi.example.cn', WECHAT_APP_ID: 'wx0123456789abcdef' };
const faults = (change = {}, dirty = '') => releaseFaults({ env: { ...env, ...change }, dirty, shared });

test('a whole release has no fault', () => assert.deepEqual(faults(), []));

for (const [what, change, dirty, sentence] of [
  ['no address', { API_ORIGIN: undefined }, '', /^API_ORIGIN must begin with https/],
  ['no AppID', { WECHAT_APP_ID: '' }, '', /^WECHAT_APP_ID is the mini-program’s own/],
  ['the stand-in’s AppID', { WECHAT_APP_ID: 'wx0000000000000000' }, '', /^WECHAT_APP_ID/],
  ['a guest of DevTools', { WECHAT_APP_ID: 'touristappid' }, '', /^WECHAT_APP_ID/],
  ['the gallery', { GALLERY: 'on' }, '', /^GALLERY is on/],
  ['a tree with changes', {}, ' M a.ts\n?? b.ts', /\(2 files\): commit or stash/],
]) {
  test(`is refused with ${what}`, () => {
    const said = faults(change, dirty);
    assert.equal(said.length, 1);
    assert.match(said[0], sentence);
  });
}

test('says everything at once', () => assert.equal(releaseFaults({ env: { GALLERY: 'on' }, dirty: 'x', shared }).length, 4));

test('an address of this machine in the built code is found', () => {
  const scripts = [
    'const a="https://yishi.example.cn"',
    'fetch("http://127.0.0.1:4400/api"),x("http://192.168.1.9"),y("http://localhost:3000")',
  ];
  const { own, local } = addressesIn(scripts, 'https://yishi.example.cn');
  assert.equal(own, true);
  assert.deepEqual(local, ['http://127.0.0.1:4400', 'http://192.168.1.9', 'http://localhost:3000']);
  assert.deepEqual(addressesIn(['nothing'], 'https://yishi.example.cn'), { own: false, local: [] });
});

test('the note names commit, address and sizes', () => {
  const note = releaseNote({
    version: '1',
    commit: 'c',
    committedAt: 't',
    origin: 'https://a.cn',
    appId: 'wx',
    sizes: { main: 2, 'packages/poll': 3 },
  });
  assert.equal(note.sizes.total, 5);
  assert.equal(note.domains.uploadFile, 'https://a.cn');
});
