import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { dayOf } from '@silin/shared';
import { databaseConfig } from './config/database.config';
import { begin, cameraOf, HistoryRefusal, linesOf, stateFigures, tellHistory } from './history';
import { SystemClock } from './platform/clock';
import { dataSourceOptions } from './platform/database';
import { SCHEMA } from './schema';
import { StandInControl } from './wechat-stand-in';

const OPTIONS = { api: { type: 'string' }, wechat: { type: 'string' } } as const;
const clock = new SystemClock();

/**
 * `begin`: winds the clock of an empty demo back. `tell --api … --wechat …`: tells the history to the API that runs on it, then says on
 * stdout how much stands where.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command] = positionals;
  if (command === 'begin') await onDatabase((source) => begin(source));
  else if (command === 'tell' && values.api && values.wechat) await tell(values.api, values.wechat);
  else throw new HistoryRefusal('usage: history-main.js begin | tell --api <origin> --wechat <origin of the stand-in>');
}

async function tell(origin: string, wechat: string): Promise<void> {
  const standIn = new StandInControl(wechat);
  const options = { origin, codeFor: (openid: string) => standIn.codeFor({ openid }), endsAt: clock.now(), camera: cameraOf() };
  let month = '';
  const world = await tellHistory(options, (_story, now) => {
    const its = dayOf(now).slice(0, 7);
    if (its !== month) process.stderr.write(`    ${its} …\n`);
    month = its;
  });
  await world.passTo(clock.now());
  const figures = await onDatabase((source) => stateFigures(source.manager));
  process.stdout.write(`${linesOf(figures).join('\n')}\n`);
}

async function onDatabase<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource(await dataSourceOptions(databaseConfig(process.env).url, SCHEMA, 1));
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

main().catch((error: unknown) => {
  const words = error instanceof HistoryRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
});
