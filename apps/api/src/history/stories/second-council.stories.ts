import { randomUUID } from 'node:crypto';
import type { TaskView } from '@silin/shared';
import { PROPERTY } from '../estate';
import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter, type Words } from '../verbs/intake';
import { hangOut, object, publish, rule } from '../verbs/resolving';
import { call, decide, open, talkAbout, wrapUp } from '../verbs/sitting';
import { assign, report, takeUp } from '../verbs/works';

const WIRES: Words = {
  title: '9号楼有人从窗户拉线给电动车充电',
  text: '线从三楼挂到楼下，下雨天直冒火星。能不能在楼下建个充电棚，大家有地方充，也就不拉了。',
  category: 'safety',
  place: '9号楼北侧',
  photos: ['wires'],
};
const GYM: Words = {
  title: '中心花园的健身器材生锈松动，想换一批',
  text: '漫步机一晃就响，孩子摸一手红。能修就修，不能修就换几样老人也能用的。',
  category: 'culture',
  place: '中心花园健身角',
  photos: ['gym'],
};
const CAME = ['dong-mei', 'zheng-yu', 'gao-xiang', 'zhou-jianguo', 'lin-xiaodong', 'song-tao', 'property'];

/** The second one: what is agreed is objected to, ruled on, and takes longer than was promised; the other thing is left open. */
export async function* secondCouncil(place: Place): Story {
  const wires = yield* publicMatter(place, place.ago(76, '18:05'), 'dong-mei', WIRES, [
    'zheng-yu',
    'gao-xiang',
    'yu-haiyang',
    'han-xue',
    'song-tao',
  ]);
  const gym = yield* publicMatter(place, place.ago(74, '07:30'), 'zhou-jianguo', GYM, ['ma-xiuying', 'liu-shufen']);
  const meetingId = await call(place, [wires, gym], { going: ['dong-mei', 'zhou-jianguo'] });
  yield* open(place, meetingId, CAME);
  const pollId = yield* decide(place, meetingId, {
    issueId: wires,
    said: ['棚建在9号楼北侧的空地，离楼六米以上', '装二十个扫码插座，充满自动断电', '棚建好以后再拉线的，由保安当场收线'],
    question: '在9号楼北侧空地建一个二十个插座的充电棚，您同意吗？',
    votes: { approve: ['dong-mei', 'zheng-yu', 'gao-xiang', 'lin-xiaodong', 'song-tao'], abstain: ['zhou-jianguo'] },
  });
  const item = yield* talkAbout(place, meetingId, gym, ['厂家说换六件要三万八', '体育局每年有一批免费的，要先报名']);
  yield place.later(15);
  await place.secretary.post(`/agenda-items/${item}/leave-open`, { reason: '先问问体育局免费器材的名额，问清楚了下回再谈' });
  yield* wrapUp(place, meetingId, ['dong-mei', 'gao-xiang']);
  const resolutionId = yield* publish(place, pollId, '在9号楼北侧空地建充电棚，装二十个扫码插座，充满自动断电，由顺安物业来办。');
  yield place.in(2, '20:10');
  const objectionId = await object(place, resolutionId, 'yu-haiyang', '充电棚离我们11号楼的窗户太近，夜里声音大，还怕着火。');
  yield place.in(2, '10:30');
  await rule(place, objectionId, 'overrule', '请您一起量过了，离11号楼最近的窗户二十三米，棚里装喷淋和烟感，消防站看过图纸。');
  yield* shedThatTakesLonger(place, resolutionId);
}

async function* shedThatTakesLonger(place: Place, resolutionId: string): Story {
  yield* hangOut(place, resolutionId);
  const taskId = await assign(place, resolutionId, { carrier: PROPERTY, title: '9号楼北侧建充电棚', days: 45 });
  yield place.in(1, '08:50');
  await takeUp(place, PROPERTY, taskId);
  yield place.in(9, '16:20');
  await report(place, PROPERTY, taskId, { text: '地面硬化好了，等供电所来装表', photos: ['shed-begun'] });
  yield place.ago(20, '10:00');
  const { extensionDays } = await place.by(PROPERTY.by).get<TaskView>(`/tasks/${taskId}`);
  const dueOn = extensionDays?.latestOn;
  await place
    .by(PROPERTY.by)
    .post(`/tasks/${taskId}/extension`, { requestKey: randomUUID(), dueOn, reason: '供电所的电表要排队，下个月上旬才能装' });
  yield place.ago(19, '15:00');
  await place.secretary.post(`/tasks/${taskId}/extension/grant`, { reason: '给供电所打过电话，情况属实，就延这一次' });
  yield place.ago(6, '11:40');
  await report(place, PROPERTY, taskId, { text: '棚顶和插座都装好了，就等通电', photos: ['shed'] });
}
