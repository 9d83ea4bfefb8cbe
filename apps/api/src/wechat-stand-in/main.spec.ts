import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const API = join(__dirname, '..', '..');
let built: string;

// A real process from a real build: signals and exit codes are what is tested here.
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'wechat-stand-in-'));
  const parts = ['src/wechat-stand-in', 'src/platform/clock', 'src/config/environment.ts'];
  const swc = join(API, 'node_modules', '.bin', 'swc');
  execFileSync(swc, [...parts, '-d', built, '--strip-leading-paths', '--config-file', '.swcrc', '--quiet'], { cwd: API });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

const APP = { WECHAT_APP_ID: 'wx0000000000000001', WECHAT_APP_SECRET: 'a-secret-of-this-test' };

function start(env: Record<string, string>): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(built, 'wechat-stand-in', 'main.js')], { env });
  started.push(child);
  return child;
}
// A failed expectation must not leave a server behind.
const started: ChildProcessWithoutNullStreams[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

async function lineOf(stream: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: stream });
  for await (const line of lines) return line;
  return '';
}

it.each(['SIGTERM', 'SIGINT'] as const)('says where it listens, serves, and ends on %s', async (signal) => {
  const child = start(APP);
  const ended = once(child, 'exit');
  const { listening } = JSON.parse(await lineOf(child.stdout)) as { listening: string };
  expect(listening).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${listening}/stand-in/calls`)).status).toBe(200);
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

it.each([
  ['another host', { ...APP, HOST: '0.0.0.0' }, 'loopback only'],
  ['no secret', { WECHAT_APP_ID: APP.WECHAT_APP_ID }, 'WECHAT_APP_SECRET is not set'],
  ['a port that is none', { ...APP, PORT: 'many' }, 'PORT must be a whole number'],
])('refuses to start with %s', async (_what, env, sentence) => {
  const child = start(env);
  const ended = once(child, 'exit');
  expect(await lineOf(child.stderr)).toContain(sentence);
  expect(await ended).toEqual([1, null]);
});
