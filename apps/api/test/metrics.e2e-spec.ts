import { randomUUID } from 'node:crypto';
import { DueJobs, Outbox } from '../src/platform/outbox';
import { Metrics, serveMetrics, type MetricsServer } from '../src/platform/metrics';
import { call } from './support/calling';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let server: MetricsServer;
beforeAll(async () => {
  test = await aTestApp();
  server = await serveMetrics(test.app.get(Metrics), { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const page = async () => (await fetch(`${server.origin}/metrics`)).text();
const value = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length),
  );

describe('the figures', () => {
  it('count answers by the pattern of the route, never by the address that was asked for', async () => {
    const id = randomUUID();
    for (const path of [`/issues/${id}`, `/issues/${randomUUID()}`, `/${id}`, '/health']) await call(test, 'GET', path);
    const text = await page();
    expect(value(text, 'silin_http_request_duration_seconds_count{method="GET",route="/api/issues/:issueId",status="401"}')).toBe(2);
    expect(value(text, 'silin_http_request_duration_seconds_count{method="GET",route="/api/health",status="200"}')).toBe(1);
    expect(value(text, 'silin_http_request_duration_seconds_count{method="GET",route="none",status="404"}')).toBe(1);
    expect(text).not.toContain(id);
  });

  it('tell how long the outbox is behind, which jobs fail and how the pool is used', async () => {
    await test.db.transaction((em) => test.app.get(Outbox).add(em, 'nobody-listens', {}));
    test.clock.setOffset(test.clock.offset + 90_000);
    expect(value(await page(), 'silin_outbox_lag_seconds')).toBe(90);
    test.app.get(DueJobs).register('broken', () => Promise.reject(new Error('no')));
    await test.settle();
    const text = await page();
    expect(value(text, 'silin_due_job_failures_total{job="broken"}')).toBe(1);
    expect(value(text, 'silin_outbox_retrying')).toBe(1);
    expect(value(text, 'silin_outbox_lag_seconds')).toBe(0);
    expect(value(text, 'silin_due_jobs_last_run_timestamp_seconds')).toBe(test.clock.now().getTime() / 1000);
    expect(value(text, 'silin_database_connections{state="free"}')).toBeGreaterThan(0);
    expect(value(text, 'silin_process_resident_memory_bytes')).toBeGreaterThan(0);
  });
});

it('they have an address of their own: neither the API nor another path serves them', async () => {
  for (const path of ['/metrics', '/api/metrics']) expect((await fetch(`${test.origin}${path}`)).status).toBe(404);
  for (const path of ['/', '/metrics?x=1', '/metrics/']) expect((await fetch(`${server.origin}${path}`)).status).toBe(404);
  expect((await fetch(`${server.origin}/metrics`, { method: 'POST' })).status).toBe(404);
});
