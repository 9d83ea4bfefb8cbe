import { required, wholeNumber, type Environment } from '../config/environment';
import { SystemClock } from '../platform/clock/clock';
import { createStandIn } from './stand-in';

/** Starts the stand-in; the one line on stdout tells whoever started it where it listens. */
async function start(env: Environment): Promise<void> {
  const appId = required(env, 'WECHAT_APP_ID', 'the AppID that the API will present');
  const appSecret = required(env, 'WECHAT_APP_SECRET', 'the AppSecret that the API will present');
  const standIn = createStandIn({ appId, appSecret, clock: new SystemClock() });
  const listening = await standIn.listen(wholeNumber(env, 'PORT', 0), env.HOST?.trim() || '127.0.0.1');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void standIn.close());
  process.stdout.write(`${JSON.stringify({ listening })}\n`);
}

start(process.env).catch((error: unknown) => {
  process.stderr.write(`WeChat stand-in: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
