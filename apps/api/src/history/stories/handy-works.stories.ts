import { randomUUID } from 'node:crypto';
import { PROPERTY, SCHOOL } from '../estate';
import type { Place } from '../place';
import type { Story } from '../story';
import { photographed, publicMatter, type Words } from '../verbs/intake';
import { carryOut, committeesTurn, deliver, handOut, nod, rate, report, sendBack, supportersTurn, takeUp } from '../verbs/works';

const words = (title: string, text: string, category: Words['category'], place: string, photos: readonly string[] = []): Words => ({
  title,
  text,
  category,
  place,
  photos,
});

/** 即办: a lamp, done within a week. */
export async function* stairLamp(place: Place): Story {
  const matter = words('4号楼2单元的楼道灯全不亮', '从一楼到六楼都不亮，晚上上楼要打手电，老人摔过一回。', 'repair', '4号楼2单元', [
    'lamp-off',
  ]);
  const issueId = yield* publicMatter(place, place.ago(25, '19:10'), 'wang-jianjun', matter, ['li-na', 'wang-xiulan']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '换4号楼2单元楼道灯', days: 7 });
  yield* carryOut(
    place,
    taskId,
    PROPERTY,
    { text: '灯和感应开关买好了' },
    { text: '六层都换了声控灯', before: 'lamp-off', after: 'lamp-on' },
  );
  yield place.in(1, '20:00');
  await nod(place, 'wang-jianjun', taskId, 5, '亮堂了');
  await rate(place, 'li-na', taskId, 4, '');
}

/** Sent back once, then accepted. */
export async function* slide(place: Place): Story {
  const matter = words('中心花园的滑梯螺丝松了', '孩子一上去就晃，有个螺丝头翘出来，划破过手。', 'repair', '中心花园', ['slide']);
  const issueId = yield* publicMatter(place, place.ago(27, '17:30'), 'gao-xiang', matter, ['han-xue', 'tian-xiaoyu', 'dong-mei']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '紧固中心花园滑梯', days: 10 });
  yield* carryOut(place, taskId, PROPERTY, { text: '先围起来了，等厂家的螺丝' }, { text: '螺丝紧了一遍', before: 'slide', after: 'slide' });
  yield place.in(1, '18:00');
  await sendBack(place, 'gao-xiang', taskId, '翘出来的那颗还在，孩子一摸就划手');
  yield place.in(2, '10:30');
  await deliver(place, PROPERTY, taskId, { text: '那颗换成了圆头的，边上打磨过，加了软垫', before: 'slide', after: 'slide-mended' });
  yield place.in(1, '17:50');
  await nod(place, 'gao-xiang', taskId, 4, '第二回修得仔细');
}

/** The author is silent: three supporters say that it is done. */
export async function* bins(place: Place): Story {
  const matter = words(
    '垃圾房夏天味太大，苍蝇往楼里飞',
    '垃圾一天只清一回，中午就满了，离5号楼的窗户不到十米。',
    'hygiene',
    '5号楼南侧垃圾房',
    ['bins'],
  );
  const issueId = yield* publicMatter(place, place.ago(29, '12:40'), 'zhao-min', matter, [
    'sun-hao',
    'xu-lihua',
    'zhou-jianguo',
    'wu-fang',
  ]);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '垃圾房早晚各清一回、加盖消杀', days: 8 });
  yield* carryOut(
    place,
    taskId,
    PROPERTY,
    { text: '从今天起早晚各清一回' },
    { text: '换了带盖的桶，地面冲洗消杀，早晚各清一回', before: 'bins', after: 'bins-clean' },
  );
  yield await supportersTurn(place, taskId);
  await nod(place, 'xu-lihua', taskId, 4, '味小多了');
  await nod(place, 'zhou-jianguo', taskId, 3, '中午还是有点味');
  await nod(place, 'wu-fang', taskId, 4, '');
}

/** Nobody says anything: a member of the supervision committee looks, and a neighbour confirms it. */
export async function* manhole(place: Place): Story {
  const matter = words('南门进来的井盖响，车一压就翘', '半夜出租车一过咣当一声，怕哪天翻了掉下去人。', 'safety', '南门内十米', ['manhole']);
  const issueId = yield* publicMatter(place, place.ago(41, '23:10'), 'zhang-guoqiang', matter, ['dong-mei']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '换南门井盖和井圈', days: 5 });
  yield* carryOut(
    place,
    taskId,
    PROPERTY,
    { text: '先放了锥筒，井圈明天换' },
    { text: '井盖、井圈都换了，加了防响垫', before: 'manhole', after: 'manhole-new' },
  );
  yield await committeesTurn(place, taskId);
  const photoIds = await photographed(place, place.staff.supervision, ['manhole-new']);
  const witness = { witnessName: '高翔', witnessHome: '8号楼 2单元 1503室' };
  const look = { requestKey: randomUUID(), verdict: 'accept', words: '请邻居开车压了三趟，没有响声，四周也抹平了。', photoIds, ...witness };
  await place.by(place.staff.supervision).post(`/tasks/${taskId}/scrutiny`, look);
  yield place.later(40);
  await place.by('gao-xiang').post(`/tasks/${taskId}/scrutiny/confirm`, { agree: true });
}

/** Nodded at, and broken again two weeks later. */
export async function* drain(place: Place): Story {
  const matter = words('1号楼一楼下水道反味', '天一热厨房就反味，物业通过一回，没几天又堵。', 'repair', '1号楼2单元', ['drain']);
  const issueId = yield* publicMatter(place, place.ago(40, '11:00'), 'liu-shufen', matter, ['chen-li', 'zhang-guoqiang']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '疏通1号楼2单元主管', days: 9 });
  yield* carryOut(
    place,
    taskId,
    PROPERTY,
    { text: '疏通车约好了后天来' },
    { text: '主管通了，换了两个地漏', before: 'drain', after: 'drain-clear' },
  );
  yield place.ago(16, '18:20');
  await nod(place, 'liu-shufen', taskId, 4, '不反味了');
  yield place.ago(5, '12:30');
  const reopening = {
    requestKey: randomUUID(),
    reason: '又反味了，地漏边上还往外渗水',
    photoIds: await photographed(place, 'liu-shufen', ['drain']),
  };
  await place.by('liu-shufen').post(`/issues/${issueId}/reopen`, reopening);
}

/** Not done by its day. */
export async function* roadLamps(place: Place): Story {
  const matter = words('11号楼前两盏路灯不亮', '那一段有两级台阶，晚上看不见，已经绊倒过人。', 'repair', '11号楼前', ['street-lamp-off']);
  const issueId = yield* publicMatter(place, place.ago(32, '20:40'), 'yu-haiyang', matter, ['dong-mei', 'song-tao', 'han-xue']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '修11号楼前两盏路灯', days: 14 });
  yield place.in(1, '09:20');
  await takeUp(place, PROPERTY, taskId);
  yield place.in(6, '14:00');
  await report(place, PROPERTY, taskId, { text: '是地下的线断了，要挖开一段', photos: ['street-lamp-off'] });
}

/** The carrier says that it is not theirs. */
export async function* fence(place: Place): Story {
  const matter = words('小学围墙边的护栏倒了一截', '放学时孩子贴着马路走，护栏倒了半个月没人管。', 'safety', '柳园小学东墙外', ['fence']);
  const issueId = yield* publicMatter(place, place.ago(12, '16:45'), 'tian-xiaoyu', matter, ['li-na', 'gao-xiang', 'sun-hao']);
  const taskId = await handOut(place, issueId, { carrier: SCHOOL, title: '扶正小学东墙外的护栏', days: 15 });
  yield place.in(2, '10:10');
  await place.by(SCHOOL.by).post(`/tasks/${taskId}/dispute`, { reason: '护栏在红线外，是市政的，学校动不了，但可以先派老师护着' });
}

/** Delivered, and waits for who raised it. */
export async function* shelter(place: Place): Story {
  const matter = words('小区驿站门口没有雨棚，取件淋雨', '下雨天排队取快递，人淋着，件也淋着。', 'other', '小区驿站', ['parcels']);
  const issueId = yield* publicMatter(place, place.ago(24, '18:30'), 'han-xue', matter, ['zheng-yu', 'li-na', 'zhao-min']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '驿站门口搭雨棚', days: 22 });
  yield* carryOut(
    place,
    taskId,
    PROPERTY,
    { text: '棚架做好了，周末来装' },
    { text: '搭了四米长的雨棚，加了一条长凳', before: 'parcels', after: 'parcels-roofed' },
  );
}

/** Waits for spring. */
export async function* willow(place: Place): Story {
  const matter = words('老柳树的枯枝压着电线', '刮风就晃，怕断下来砸人。园林的说冬天不宜大剪。', 'hygiene', '中心花园老柳树', ['willow']);
  const issueId = yield* publicMatter(place, place.ago(45, '08:00'), 'song-tao', matter, ['wang-xiulan', 'ma-xiuying']);
  const taskId = await handOut(place, issueId, { carrier: PROPERTY, title: '修剪老柳树枯枝', days: 25 });
  yield place.in(1, '09:00');
  await takeUp(place, PROPERTY, taskId);
  yield place.in(5, '15:00');
  await report(place, PROPERTY, taskId, { text: '先把压着电线的两枝去了，剩下的开春再剪', photos: ['willow'] });
  yield place.in(1, '10:00');
  const until = place.in(75, '09:00').toISOString().slice(0, 10);
  await place.secretary.post(`/issues/${issueId}/park`, { until, reason: '园林站说大剪要等明年开春，树下先围了一圈' });
}
