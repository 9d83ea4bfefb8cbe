import { randomUUID } from 'node:crypto';
import { type Choice } from '@silin/shared';
import { PROPERTY } from '../estate';
import { ownersOf, settleIn } from '../neighbours';
import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter, type Words } from '../verbs/intake';
import { announce, counted, layOpen, voteOverDays, type Ballots } from '../verbs/owners-vote';
import { comeIntoForce } from '../verbs/resolving';
import { assign, deliver, nod, rate, report, takeUp } from '../verbs/works';

const words = (title: string, text: string, photos: readonly string[] = [], place = ''): Words => ({
  title,
  text,
  category: 'repair',
  place,
  photos,
});

/** So many of the neighbours of a building, each with a choice; the first of them agree. */
async function ballotsOf(place: Place, building: string, but: readonly string[], count: number, agreeing: number): Promise<Ballots> {
  const owners = (await ownersOf(building, but)).slice(0, count);
  await settleIn(place, building, owners);
  const choiceOf = (at: number): Choice => (at < agreeing ? 'approve' : at === count - 1 ? 'abstain' : 'reject');
  return owners.map(({ key }, at) => ({ caller: place.world.neighbour(key), choice: choiceOf(at) }));
}

/** 业主共同决定 that is passed, binds everybody, and is carried out: the roof of building 7. */
export async function* roofOfSeven(place: Place): Story {
  const matter = words(
    '7号楼屋面漏水，想用维修资金重做防水',
    '顶楼六户一下雨就漏，补了三年还是漏，要整个重做。',
    ['roof-leak'],
    '7号楼屋面',
  );
  const issueId = yield* publicMatter(place, place.ago(130, '18:20'), 'wu-fang', matter, ['he-wei', 'zhou-jianguo', 'xu-lihua']);
  const neighbours = await ballotsOf(place, '7号楼', ['吴芳'], 27, 22);
  yield place.in(1, '10:00');
  const question = '是否同意用 21.6 万元维修资金，重做7号楼屋面防水？';
  const prepared = await layOpen(place, { issueId, matter: 'use_fund', question, building: '7号楼' });
  const announced = yield* announce(place, prepared);
  yield* voteOverDays(place, announced, [{ caller: place.by('wu-fang'), choice: 'approve' }, ...neighbours], 6);
  yield counted(announced);
  const resolutionId = yield* comeIntoForce(
    place,
    announced.pollId,
    '用维修资金 21.6 万元重做7号楼屋面防水，由顺安物业组织施工，业委会派人到场看着。',
  );
  const taskId = await assign(place, resolutionId, { carrier: PROPERTY, title: '7号楼屋面防水', days: 40 });
  yield place.in(1, '09:00');
  await takeUp(place, PROPERTY, taskId);
  yield place.in(12, '17:00');
  await report(place, PROPERTY, taskId, { text: '旧防水层铲完了，正在做找平', photos: ['roof-works'] });
  yield place.in(14, '16:00');
  await deliver(place, PROPERTY, taskId, { text: '两层卷材做完了，蓄水两天没有渗', before: 'roof-leak', after: 'roof-done' });
  yield place.in(2, '19:00');
  await nod(place, 'wu-fang', taskId, 5, '下了两场雨，一滴没漏');
  await rate(place, 'xu-lihua', taskId, 5, '');
}

/** Enough came, and most of them refused. */
export async function* wallsOfSix(place: Place): Story {
  const matter = words('6号楼外墙保温想整体重做', '西山墙掉过一块，冬天屋里也冷。', ['wall'], '6号楼西山墙');
  const issueId = yield* publicMatter(place, place.ago(118, '09:30'), 'zhou-jianguo', matter, ['ma-xiuying']);
  const neighbours = await ballotsOf(place, '6号楼', ['周建国', '马秀英'], 24, 9);
  yield place.in(1, '10:00');
  const prepared = await layOpen(place, {
    issueId,
    matter: 'use_fund',
    question: '是否同意用 38 万元维修资金，重做6号楼外墙保温？',
    building: '6号楼',
  });
  const announced = yield* announce(place, prepared);
  const own = ['zhou-jianguo', 'ma-xiuying'].map((key) => ({ caller: place.by(key), choice: 'approve' as const }));
  yield* voteOverDays(place, announced, [...own, ...neighbours], 5);
}

/** Too few came: it does not count, and the matter waits again. */
export async function* gatesOfFour(place: Place): Story {
  const matter = words('4号楼想换带人脸识别的单元门', '门禁卡老丢，换一次二十块。', ['door'], '4号楼');
  const issueId = yield* publicMatter(place, place.ago(100, '12:10'), 'wang-jianjun', matter);
  const prepared = await layOpen(place, {
    issueId,
    matter: 'use_fund',
    question: '是否同意用 6.4 万元维修资金，给4号楼换四樘单元门？',
    building: '4号楼',
  });
  const announced = yield* announce(place, prepared);
  yield* voteOverDays(place, announced, [{ caller: place.by('wang-jianjun'), choice: 'approve' }], 1);
}

/** Set aside before it was announced: the sum was wrong. */
export async function* racksOfFive(place: Place): Story {
  const matter = words('5号楼楼下想装晾衣架', '被子没地方晒，有人晒在绿篱上。', [], '5号楼南侧');
  const issueId = yield* publicMatter(place, place.ago(88, '10:50'), 'xu-lihua', matter, ['zhao-min']);
  const { pollId } = await layOpen(place, {
    issueId,
    matter: 'other',
    question: '是否同意用 8600 元公共收益，在5号楼南侧装晾衣架？',
    building: '5号楼',
  });
  yield place.in(2, '11:00');
  await place.secretary.post(`/polls/${pollId}/void`, { reason: '钱数写错了，应当是 6800 元，核对清楚再请大家投' });
}

/** Under way: every owner of the estate is asked. */
export async function* houseRules(place: Place): Story {
  const matter: Words = {
    title: '管理规约里想写上文明养犬',
    text: '遛狗不牵绳、不捡粪，光劝没有用，写进规约大家都认。',
    category: 'hygiene',
    place: '',
    photos: ['dog'],
  };
  const issueId = yield* publicMatter(place, place.ago(33, '19:00'), 'he-wei', matter, ['chen-li', 'liu-shufen', 'dong-mei', 'song-tao']);
  const question = '是否同意在管理规约里写上：遛狗牵绳、随手捡粪，屡教不改的在楼道公示？';
  const prepared = await layOpen(place, { issueId, matter: 'house_rules', question });
  const announced = yield* announce(place, prepared);
  const early = ['wang-xiulan', 'chen-li', 'zhao-min', 'wu-fang', 'he-wei', 'liu-shufen', 'zhang-guoqiang', 'song-tao'];
  const choices: readonly Choice[] = ['approve', 'approve', 'reject', 'approve', 'approve', 'abstain', 'approve', 'reject'];
  const seven = await ownersOf('7号楼', ['吴芳']);
  const more = seven.slice(0, 12).map(({ key }) => ({ caller: place.world.neighbour(key), choice: 'approve' as const }));
  const demo = early.map((key, at) => ({ caller: place.by(key), choice: choices[at] ?? 'approve' }));
  yield* voteOverDays(place, announced, [...demo, ...more], 4);
}

/** Announced: its first day is still to come. */
export async function* liftsOfEight(place: Place): Story {
  const matter: Words = {
    title: '8号楼两部电梯用了十八年，想换新的',
    text: '上个月困人两次，配件停产了，修一回停三天。',
    category: 'accessibility',
    place: '8号楼',
    photos: ['lift'],
  };
  const issueId = yield* publicMatter(place, place.ago(16, '20:00'), 'gao-xiang', matter, ['lin-xiaodong', 'dong-mei']);
  const prepared = await layOpen(place, {
    issueId,
    matter: 'use_fund',
    question: '是否同意用 52 万元维修资金，换8号楼两部电梯？',
    building: '8号楼',
  });
  yield* announce(place, prepared);
}

/** The roll lies open, with an objection that waits. */
export async function* parkingRules(place: Place): Story {
  const matter: Words = {
    title: '地面车位怎么分，想请业主一起定',
    text: '先到先得总吵架，想定一个摇号的办法。',
    category: 'parking',
    place: '',
    photos: ['lane'],
  };
  const issueId = yield* publicMatter(place, place.ago(4, '19:30'), 'yu-haiyang', matter, ['chen-li', 'gao-xiang', 'wang-jianjun']);
  const { pollId } = await layOpen(place, { issueId, matter: 'other', question: '是否同意地面车位每年摇号一次，一户一个？' });
  yield place.in(1, '09:40');
  const objection = { requestKey: randomUUID(), text: '我家面积是 90.50 平，名册上写少了' };
  await place.by('lin-xiaodong').post(`/polls/${pollId}/roll/objections`, objection);
}
