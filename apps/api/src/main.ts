import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readEnvironment, type GivenEnvironment } from './config/env-file';
import { ConfigurationError } from './config/environment';
import { Settings } from './config/settings.module';
import { createApp } from './create-app';
import { prepareDemo, type DemoAnnouncement } from './modules/demo';
import { MovableClock, SystemClock } from './platform/clock';
import { Metrics, serveMetrics } from './platform/metrics';
import { refuseUnfit } from './production';

const OPTIONS = {
  'env-file': { type: 'string' },
  'web-root': { type: 'string' },
  production: { type: 'boolean' },
  check: { type: 'boolean' },
} as const;

/**
 * Starts the API and says, as one line of JSON, where it listens (and in demo mode whom to sign in as). What is or may be production
 * is looked through before anything starts; `--production` leaves no other mode, and with `--check` that is all.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const read = readEnvironment(values['env-file'], process.env);
  // What the command stands in for, where neither the environment nor the file says otherwise.
  const assumed = values.production ? { NODE_ENV: 'production', WEB_ROOT: values['web-root'] } : {};
  const given: GivenEnvironment = { ...read, env: { ...assumed, ...read.env } };
  if (values.production || !['demo', 'test'].includes(given.env.APP_MODE?.trim() ?? '')) await refuseUnfit(given);
  if (values.check) return;
  const settings = Settings.from(given.env);
  const { mode, host, port } = settings.app;
  const clock = mode === 'production' ? new SystemClock() : new MovableClock(new SystemClock());
  const app = await createApp({ settings, clock });
  const announcement: DemoAnnouncement = mode === 'demo' ? await prepareDemo(app) : {};
  await app.listen({ host, port });
  const metrics = await metricsOf(app.get(Metrics), settings);
  process.stdout.write(`${JSON.stringify({ listening: await app.getUrl(), ...metrics, ...announcement })}\n`);
}

async function metricsOf(metrics: Metrics, { metrics: { host, port } }: Settings): Promise<{ metrics?: string }> {
  return port === null ? {} : { metrics: `${(await serveMetrics(metrics, { host, port })).origin}/metrics` };
}

/** What an operator can mend is said in one sentence; the rest shows where it happened. */
function wordsOf(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof ConfigurationError) return error.message;
  if (code === 'EADDRINUSE' && syscall === 'listen') return 'The port is taken: set PORT (or METRICS_PORT) to another one.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});
