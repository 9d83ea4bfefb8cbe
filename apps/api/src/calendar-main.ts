import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readFile } from 'node:fs/promises';
import type { YearTable } from '@silin/shared';
import { AppModule } from './app.module';
import { Settings } from './config/settings.module';
import { CalendarDesk } from './modules/deadlines';
import { SystemClock } from './platform/clock';

/** `node dist/calendar-main.js <file.json>`: takes in the official days off of a year, and says which deadlines moved. */
async function main(file: string | undefined): Promise<void> {
  if (file === undefined)
    throw new Error('usage: node dist/calendar-main.js <file.json> with { year, source, off: [days], worked: [days] }');
  const { year, source, off = [], worked = [] } = JSON.parse(await readFile(file, 'utf8')) as YearTable;
  const root = AppModule.with({ settings: Settings.from(process.env), clock: new SystemClock(), ticker: false });
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    process.stdout.write(`${JSON.stringify(await app.get(CalendarDesk).importYear({ year, source, off, worked }))}\n`);
  } finally {
    await app.close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
