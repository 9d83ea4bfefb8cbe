import { COOPERATIVE } from '../village';
import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter, raise, type Words } from '../verbs/intake';
import { publish } from '../verbs/resolving';
import { call, decide, open, wrapUp } from '../verbs/sitting';
import { carryOut, handOut, nod } from '../verbs/works';

const DITCH: Words = {
  title: '二组路边的排水沟堵了，下雨漫到路上',
  text: '沟里淤了半尺深，一下雨水漫过路面，老人孩子都得绕着走。',
  category: 'hygiene',
  place: '二组南头',
  photos: ['drain'],
};
const YARD: Words = {
  title: '晒场夜里停满车，粮食没处晒',
  text: '秋收那几天想早上六点以前把车挪开，能不能大家定个规矩？',
  category: 'parking',
  place: '村东晒场',
  photos: ['lane'],
};
const BUS: Words = {
  title: '进城的公交能不能在村口多停一班',
  text: '下午三点以后就没有车了，去医院的人回不来。',
  category: 'other',
  place: '村口',
};

/** 即办, done by the village's own cooperative. */
export async function* ditch(place: Place): Story {
  const issueId = yield* publicMatter(place, place.ago(58, '07:20'), 'liu-guixiang', DITCH, ['meng-qinghe', 'liuwan-supervision']);
  const taskId = await handOut(place, issueId, { carrier: COOPERATIVE, title: '清二组南头的排水沟', days: 10 });
  yield* carryOut(
    place,
    taskId,
    COOPERATIVE,
    { text: '叫了四个人，后天一早清' },
    { text: '沟清到底了，加了两个雨箅子', before: 'drain', after: 'drain-clear' },
  );
  yield place.in(1, '18:40');
  await nod(place, 'liu-guixiang', taskId, 5, '昨天那场雨没漫上来');
}

/** Villagers talk it over under the tree, and what they agreed hangs out. */
export async function* threshingFloor(place: Place): Story {
  const issueId = yield* publicMatter(place, place.ago(12, '19:00'), 'meng-qinghe', YARD, ['liu-guixiang', 'liu-xiaomei']);
  yield place.ago(9, '10:00');
  const meetingId = await call(place, [issueId], { going: ['liu-guixiang'] });
  const came = ['meng-qinghe', 'liu-guixiang', 'liu-xiaomei', 'liuwan-supervision'];
  yield* open(place, meetingId, came);
  const pollId = yield* decide(place, meetingId, {
    issueId,
    said: ['秋收十天，早上六点以前挪车', '挪不开的停到学校门口'],
    question: '秋收的十天里，早上六点以前把晒场上的车挪开，您同意吗？',
    votes: { approve: came.slice(0, 3), abstain: came.slice(3) },
  });
  yield* publish(place, pollId, '秋收的十天里，早上六点以前把晒场上的车挪开，由股份经济合作社提前一天喊一遍广播。');
  yield* wrapUp(place, meetingId, ['liu-guixiang']);
}

/** Nobody has looked yet. */
export async function* lastBus(place: Place): Story {
  yield place.ago(1, '16:30');
  await raise(place, 'liu-xiaomei', BUS);
}
