import { plain, telling } from './problem';

/** Demands for a meeting. */
export const DEMAND_PROBLEMS = {
  'demand.not_on_roll': telling<{ who: string }>(403, ({ who }) => `这要由${who}提出和联名，名册上没有您。您可以先提一件事，请大家来谈。`, { who: '居民代表' }),
  'demand.not_here': plain(409, '这里不能这样要求开会，请刷新后再看。'),
  'demand.already_open': plain(409, '您已经要求过一次，还在联名，请先等它有结果，或者收回。'),
  'demand.needs_notice': plain(422, '按要求开的会，要定好日子，连通知一起发。'),
  'demand.settled': plain(409, '联名已经结束了，请刷新后看结果。'),
  'demand.own': plain(409, '这是您提的，不想提了请点「收回」。'),
};
