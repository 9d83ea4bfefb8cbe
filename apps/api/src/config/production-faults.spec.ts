import { createHash } from 'node:crypto';
import type { Environment } from './environment';
import { productionFaults } from './production-faults';

const hex = (seed: string, characters: number) => createHash('sha256').update(seed).digest('hex').slice(0, characters);
const GOOD: Environment = {
  NODE_ENV: 'production',
  APP_SECRET: hex('a real one', 64),
  DATABASE_URL: 'mysql://silin:a-password@db.example.cn:3306/silin',
  STORAGE_DIR: '/srv/silin/files',
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_APP_SECRET: hex('wechat', 32),
  PUBLIC_ORIGIN: 'https://yishi.example.cn',
};
const DEMO = { secrets: [hex('demo', 64), hex('stand-in', 32)], folders: ['/srv/checkout/.local/demo/files'] };
const faults = (change: Environment = {}) => productionFaults({ ...GOOD, ...change }, DEMO);

it('has nothing against a whole configuration', () => {
  expect(faults()).toEqual([]);
  expect(faults({ APP_MODE: 'production', WECHAT_API_BASE: 'https://api2.weixin.qq.com', METRICS_PORT: '9400', PORT: '80' })).toEqual([]);
});

describe('refuses in one sentence', () => {
  it.each<[string, Environment, RegExp]>([
    ['the mode of a demo', { APP_MODE: 'demo' }, /^APP_MODE is demo: /],
    ['the mode of a test', { APP_MODE: 'test' }, /^APP_MODE is test: /],
    ['a developer’s Node', { NODE_ENV: 'development' }, /^NODE_ENV must be production$/],
    ['no word of Node’s mode', { NODE_ENV: undefined }, /^NODE_ENV must be production$/],
    ['no secret', { APP_SECRET: '' }, /^APP_SECRET is not set/],
    ['a short secret', { APP_SECRET: hex('x', 63) }, /^APP_SECRET must be at least 64 hexadecimal/],
    ['a secret of other characters', { APP_SECRET: 'z'.repeat(64) }, /^APP_SECRET must be at least 64 hexadecimal/],
    ['the secret of the tests', { APP_SECRET: 'ab'.repeat(32) }, /^APP_SECRET is one of a demo or a test/],
    ['a secret that counts up and repeats', { APP_SECRET: '0123456789abcdef'.repeat(4) }, /^APP_SECRET is one of a demo or a test/],
    [
      'the secret of a demo on this machine, in capitals',
      { APP_SECRET: hex('demo', 64).toUpperCase() },
      /^APP_SECRET is one of a demo or a test/,
    ],
    ['no database', { DATABASE_URL: undefined }, /^DATABASE_URL is not set/],
    ['another kind of database', { DATABASE_URL: 'postgres://a:b@c/d' }, /^DATABASE_URL must be mysql:/],
    ['an address that is none', { DATABASE_URL: 'mysql://a:b@:x/d' }, /^DATABASE_URL must be mysql:/],
    ['a server without a database', { DATABASE_URL: 'mysql://silin:p@db' }, /^DATABASE_URL names no database/],
    ['an account without a password', { DATABASE_URL: 'mysql://root@db/silin' }, /^DATABASE_URL must carry an account with a password$/],
    ['no folder', { STORAGE_DIR: ' ' }, /^STORAGE_DIR is not set/],
    ['a folder that depends on where one stands', { STORAGE_DIR: './files' }, /^STORAGE_DIR must be an absolute path/],
    ['the folder of a demo', { STORAGE_DIR: '/srv/checkout/.local/demo/files' }, /^STORAGE_DIR is the folder of a demo/],
    ['no AppID', { WECHAT_APP_ID: undefined }, /^WECHAT_APP_ID is not set/],
    ['the stand-in’s AppID', { WECHAT_APP_ID: 'wx0000000000000000' }, /^WECHAT_APP_ID is the stand-in’s/],
    ['DevTools’ guest', { WECHAT_APP_ID: 'touristappid' }, /^WECHAT_APP_ID is the stand-in’s/],
    ['an AppID of another shape', { WECHAT_APP_ID: 'wx123' }, /^WECHAT_APP_ID must be wx and 16/],
    ['no AppSecret', { WECHAT_APP_SECRET: undefined }, /^WECHAT_APP_SECRET is not set/],
    ['the AppSecret of a test', { WECHAT_APP_SECRET: 'test-secret' }, /^WECHAT_APP_SECRET must be 32/],
    ['the stand-in’s AppSecret', { WECHAT_APP_SECRET: hex('stand-in', 32) }, /^WECHAT_APP_SECRET is the stand-in’s/],
    ['a stand-in on loopback', { WECHAT_API_BASE: 'http://127.0.0.1:4500' }, /^WECHAT_API_BASE must begin with https/],
    ['a stand-in with TLS on loopback', { WECHAT_API_BASE: 'https://127.0.0.1:4500' }, /^WECHAT_API_BASE must be a registered name/],
    ['no outside address', { PUBLIC_ORIGIN: '' }, /^PUBLIC_ORIGIN is not set/],
    ['an address without TLS', { PUBLIC_ORIGIN: 'http://yishi.example.cn' }, /^PUBLIC_ORIGIN must begin with https/],
    ['an IP address', { PUBLIC_ORIGIN: 'https://203.0.113.7' }, /^PUBLIC_ORIGIN must be a registered name/],
    ['this machine', { PUBLIC_ORIGIN: 'https://localhost' }, /^PUBLIC_ORIGIN must be a name of the public internet/],
    ['a port in words', { PORT: 'many' }, /^PORT must be a whole number/],
    ['no connections', { DATABASE_POOL: '0' }, /^DATABASE_POOL must be a whole number of at least 1$/],
    ['a metrics port that is none', { METRICS_PORT: '70000' }, /^METRICS_PORT is a number up to 65535$/],
  ])('%s', (_, change, sentence) => {
    const said = faults(change);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });
});

it('says everything at once, each variable once', () => {
  const said = productionFaults({}, DEMO);
  expect(said.map((sentence) => sentence.split(' ')[0])).toEqual([
    'NODE_ENV',
    'APP_SECRET',
    'DATABASE_URL',
    'STORAGE_DIR',
    'WECHAT_APP_ID',
    'WECHAT_APP_SECRET',
    'PUBLIC_ORIGIN',
  ]);
});

it('never repeats a secret or a password', () => {
  const said = productionFaults({
    ...GOOD,
    APP_SECRET: 'ab'.repeat(32),
    WECHAT_APP_SECRET: 'hunter22',
    DATABASE_URL: 'mysql://silin:hunter22@db',
  }).join(' ');
  expect(said).not.toMatch(/hunter22|abab/);
});
