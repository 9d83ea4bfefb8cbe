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
  expect((await call(test, 'GET', '/health')).body).toEqual({ status: 'ok' });
  expect((await call(test, 'GET', '/health/ready')).body).toEqual({ status: 'ready' });
});

it('answers an unknown address as a problem with a sentence', async () => {
  const { status, body } = await call(test, 'GET', '/nowhere');
  expect(status).toBe(404);
  expect(body).toMatchObject({ code: 'not_found', sentence: expect.stringContaining('没有找到') });
});
