import { AppModule } from '../src/app.module';
import { Settings } from '../src/config/settings.module';
import { controllersOf, routesOf } from '../src/openapi';
import { SystemClock } from '../src/platform/clock';
import { call } from './support/calling';
import { controllersIn } from './support/controllers';
import { aTestApp, type TestApp } from './support/test-app';

type Operation = Readonly<{
  operationId: string;
  'x-permission': string;
  security: readonly object[];
  requestBody?: Readonly<{ content: Record<string, { schema: unknown }> }>;
}>;
type Described = Readonly<{
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}>;

let test: TestApp;
let described: Described;
beforeAll(async () => {
  test = await aTestApp();
  described = (await call<Described>(test, 'GET', '/openapi.json')).body;
});
afterAll(async () => {
  await test.close();
});

const operations = () => Object.values(described.paths).flatMap((methods) => Object.values(methods));

it('describes every route that is served, and no other', () => {
  const served = routesOf(controllersIn(test)).map(({ method, path }) => `${method} /api${path.replace(/:(\w+)/g, '{$1}')}`);
  const written = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(written.sort()).toEqual(served.sort());
});

it('names each operation once and says who may call it', () => {
  const ids = operations().map((one) => one.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(described.paths['/api/sessions']?.post).toMatchObject({ 'x-permission': 'session.start', security: [] });
  expect(described.paths['/api/me']?.get).toMatchObject({ 'x-permission': 'session.own', security: [{ session: [] }] });
});

it('refers only to what it holds', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(200);
  expect(references.filter(([, kind = '', name = '']) => described.components[kind]?.[name] === undefined)).toEqual([]);
  expect(JSON.stringify(described)).not.toContain('#/definitions/');
});

it('tells the limits that requests are checked by, and the file of an upload', () => {
  const schema = described.paths['/api/sessions']?.post?.requestBody?.content['application/json']?.schema;
  expect(schema).toMatchObject({
    required: ['code'],
    additionalProperties: false,
    properties: { code: { type: 'string', maxLength: 128 } },
  });
  const meeting = described.paths['/api/communities/{communityId}/meetings']?.post?.requestBody?.content['application/json']?.schema;
  expect(meeting).toMatchObject({ properties: { items: { items: { properties: { issueId: { format: 'uuid' } } } } } });
  expect(Object.keys(described.paths['/api/photos']?.post?.requestBody?.content ?? {})).toEqual(['multipart/form-data']);
});

it('is not there in production, and neither is the demo', async () => {
  const settings = Settings.from({
    APP_SECRET: 'ab'.repeat(32),
    DATABASE_URL: test.databaseUrl,
    WECHAT_APP_ID: 'wxtest',
    WECHAT_APP_SECRET: 'test-secret',
    STORAGE_DIR: '/nowhere',
  });
  expect(settings.app.mode).toBe('production');
  const routes = routesOf(await controllersOf(AppModule.with({ settings, clock: new SystemClock() })));
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter(({ path }) => /^\/(demo|openapi)/.test(path))).toEqual([]);
});
