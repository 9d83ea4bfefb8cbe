import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { parseArgs } from 'node:util';
import { AppModule } from './app.module';
import { readEnvironment } from './config/env-file';
import { ConfigurationError } from './config/environment';
import { Settings } from './config/settings.module';
import { COMMANDS, operatorOf, OPTION_NAMES, OperatorRefusal, usage, type Options } from './operator';
import { MovableClock, SystemClock } from './platform/clock';
import { ProblemError } from './platform/http';

/** `npm run operator`: what it did, one thing per line, on stdout. It sees and sets no account: people become somebody by their codes. */
async function main(): Promise<void> {
  const options = Object.fromEntries(OPTION_NAMES.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name = '', ...more] = positionals;
  const command = COMMANDS[name];
  if (!command || more.length > 0) throw new OperatorRefusal(`One of these:\n${usage()}`);
  const given = values as Options;
  const { env, faults } = readEnvironment(given['env-file'], process.env);
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'));
  const settings = Settings.from(env);
  const clock = settings.app.mode === 'production' ? new SystemClock() : new MovableClock(new SystemClock());
  const module = AppModule.with({ settings, clock, ticker: false });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    const lines = await command.run(operatorOf(app), given);
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  const sentence = error instanceof ConfigurationError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  const words =
    error instanceof ProblemError ? error.sentence : sentence ? (error as Error).message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
});
