import { aTestApp, type TestApp } from './support/test-app';
import { call } from './support/calling';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

it('says that it lives and that its database answers', async () => {
  expect((await call(test, 'GET', '/health')).body).toEqual({ status: 'ok', mode: 'test' });
  expect((await call(test, 'GET', '/health/ready')).body).toEqual({ status: 'ready' });
});

it('reads JSON where there is a body, whatever was announced', async () => {
  const ask = async (headers: Record<string, string>, body?: string) => {
    const answer = await fetch(`${test.origin}/api/sessions`, { method: 'POST', headers, body });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  const json = { 'content-type': 'application/json' };
  expect(await ask(json)).toEqual([422, 'request.invalid']);
  expect(await ask({})).toEqual([422, 'request.invalid']);
  expect(await ask(json, '{"code": ')).toEqual([400, 'request.malformed']);
  expect(await ask(json, '{"__proto__": {"code": "x"}}')).toEqual([400, 'request.malformed']);
});

it('answers an unknown address as a problem with a sentence', async () => {
  const { status, body } = await call(test, 'GET', '/nowhere');
  expect(status).toBe(404);
  expect(body).toMatchObject({ code: 'not_found', sentence: expect.stringContaining('没有找到') });
});

it('gives whoever opens an answer as a page nothing to run, and names no address it came from', async () => {
  for (const path of ['/health', '/nowhere']) {
    const { headers } = await call(test, 'GET', path);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
});
