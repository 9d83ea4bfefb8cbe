import 'reflect-metadata';
import { ConfigurationError } from './config/environment';
import { Settings } from './config/settings.module';
import { createApp } from './create-app';
import { prepareDemo, type DemoAnnouncement } from './modules/demo';
import { MovableClock, SystemClock } from './platform/clock';

/** Starts the API and says, as one line of JSON, where it listens (and in demo mode whom to sign in as). */
async function main(): Promise<void> {
  const settings = Settings.from(process.env);
  const { mode, host, port } = settings.app;
  const clock = mode === 'production' ? new SystemClock() : new MovableClock(new SystemClock());
  const app = await createApp({ settings, clock });
  const announcement: DemoAnnouncement = mode === 'demo' ? await prepareDemo(app) : {};
  await app.listen({ host, port });
  process.stdout.write(`${JSON.stringify({ listening: await app.getUrl(), ...announcement })}\n`);
}

main().catch((error: unknown) => {
  const words =
    error instanceof ConfigurationError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
