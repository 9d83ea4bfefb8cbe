import { appoint, endOffice, list, revokeCode } from './appointing';
import { addUnit, addVenue, createCommunity } from './found-community';
import type { Operator } from './operator';
import type { Options } from './operator-words';

type Command = Readonly<{ usage: string; run: (operator: Operator, options: Options) => Promise<string[]> }>;

/** Every command with how it is called. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'create-community': {
    usage: '--street 柳园街道 --name 柳园社区 [--kind urban|village] [--city 东营市 --district 东营区]',
    run: createCommunity,
  },
  'add-estate': {
    usage: '--community 柳园社区 --name 柳园小区 --kind new|old|resettlement|self_managed|village',
    run: (o, options) => addUnit(o, 'estate', options),
  },
  'add-group': { usage: '--community 柳园社区 --name 第一居民小组', run: (o, options) => addUnit(o, 'group', options) },
  'add-party': { usage: '--community 柳园社区 --name 顺安物业 [--phone 0546-7000001]', run: (o, options) => addUnit(o, 'party', options) },
  'add-committee': { usage: '--community 柳园社区 --name 居务监督委员会', run: (o, options) => addUnit(o, 'committee', options) },
  'add-venue': {
    usage: '--community 柳园社区 --kind hall --name 四邻议事厅 --address 社区二楼 [--capacity 40] [--hours 8:30—21:00] [--accessible yes]',
    run: addVenue,
  },
  appoint: {
    usage: '--community 柳园社区 --role secretary [--unit 顺安物业] [--until 2031-11-28] [--days 7] [--note 一组] [--renew yes]',
    run: appoint,
  },
  'revoke-code': { usage: '--offer <id of list>', run: revokeCode },
  'end-office': { usage: '--appointment <id of list> --last-day 2026-12-31', run: endOffice },
  list: { usage: '[--community 柳园社区]', run: list },
};

export const OPTION_NAMES = [
  ...['community', 'name', 'street', 'city', 'district', 'kind', 'phone', 'address', 'capacity', 'hours', 'accessible'],
  ...['role', 'unit', 'until', 'days', 'note', 'renew', 'offer', 'appointment', 'last-day', 'env-file'],
] as const;

export const usage = () =>
  Object.entries(COMMANDS)
    .map(([name, command]) => `  npm run operator -- ${name} ${command.usage}`)
    .join('\n');
