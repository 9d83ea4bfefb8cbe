import { PROPERTY } from '../estate';
import type { Place } from '../place';
import type { Story } from '../story';
import { endorse, publicMatter, type Words } from '../verbs/intake';
import { comeIntoForce } from '../verbs/resolving';
import { call, decide, open, wrapUp } from '../verbs/sitting';
import { assign, carryOut, nod, rate } from '../verbs/works';

const RAMP: Words = {
  title: '3号楼2单元门口台阶太高，轮椅上不去',
  text: '我老伴坐轮椅，每次出门都要两个人抬。隔壁单元修了坡道，我们这边一直没有，能不能也修一个？',
  category: 'accessibility',
  place: '3号楼2单元门口',
  photos: ['steps'],
};
const LANE: Words = {
  title: '2号楼东边的消防通道又停了三辆车',
  text: '昨晚救护车绕了一大圈才进来，再堵要出人命的。光贴条没有用，要想个长久的办法。',
  category: 'safety',
  place: '2号楼东边',
  photos: ['lane', 'lane-night'],
};
const DANCE: Words = {
  title: '广场舞的音响能不能小一点、早点收',
  text: '孩子八点要写作业，夏天开着窗户根本坐不住。不是不让跳，就是想商量一个时间和音量。',
  category: 'culture',
  place: '中心花园',
};
const CAME = ['wang-xiulan', 'chen-li', 'zhou-jianguo', 'wu-fang', 'ma-xiuying', 'liu-shufen', 'zheng-yu', 'property'];

/** The first 四邻议事会: two things are agreed and done, one finds no majority. */
export async function* firstCouncil(place: Place): Story {
  const ramp = yield* publicMatter(place, place.ago(186, '08:20'), 'wang-xiulan', RAMP, ['chen-li', 'li-na', 'tian-xiaoyu', 'ma-xiuying']);
  const lane = yield* publicMatter(place, place.ago(184, '21:40'), 'chen-li', LANE, [
    'zhang-guoqiang',
    'zhou-jianguo',
    'wu-fang',
    'gao-xiang',
    'zheng-yu',
  ]);
  const dance = yield* publicMatter(place, place.ago(182, '20:15'), 'xu-lihua', DANCE, ['zhao-min']);
  await endorse(place, ramp, ['liu-shufen', 'dong-mei']);
  const meetingId = await call(place, [ramp, lane, dance], { going: ['wang-xiulan', 'chen-li'], notGoing: ['wang-jianjun'] });
  yield* open(place, meetingId, CAME);
  const rampPoll = yield* decide(place, meetingId, {
    issueId: ramp,
    said: ['隔壁单元的坡道修了两年，没出过岔子', '坡度不能超过一比十二，两边都要有扶手', '占一米二宽的绿地，补种在南边'],
    question: '在3号楼2单元门口修缓坡，两边加扶手，占用的绿地补种在南边，您同意吗？',
    votes: { approve: ['wang-xiulan', 'chen-li', 'zhou-jianguo', 'wu-fang', 'ma-xiuying', 'liu-shufen', 'zheng-yu'] },
  });
  const lanePoll = yield* decide(place, meetingId, {
    issueId: lane,
    said: ['装六根隔离桩，留出担架的宽度', '夜里请保安多看两趟', '东墙外还能划十二个车位'],
    question: '2号楼东侧装六根隔离桩，留出担架的宽度，您同意吗？',
    votes: { approve: ['wang-xiulan', 'zhou-jianguo', 'wu-fang', 'ma-xiuying', 'zheng-yu'], reject: ['chen-li'], abstain: ['liu-shufen'] },
  });
  yield* decide(place, meetingId, {
    issueId: dance,
    said: ['跳舞的人说，八点收场太早，天还亮着', '住一楼的说，低音震得玻璃响'],
    question: '广场舞晚上八点收场，您同意吗？',
    votes: { approve: ['zheng-yu', 'wu-fang'], reject: ['ma-xiuying', 'liu-shufen', 'wang-xiulan'], abstain: ['chen-li', 'zhou-jianguo'] },
  });
  yield* wrapUp(place, meetingId, ['wang-xiulan', 'chen-li', 'wu-fang']);
  yield* doneAsAgreed(place, rampPoll, lanePoll);
}

async function* doneAsAgreed(place: Place, rampPoll: string, lanePoll: string): Story {
  const ramp = yield* comeIntoForce(
    place,
    rampPoll,
    '在3号楼2单元门口修缓坡，坡度不超过一比十二，两边加扶手，占用的绿地补种在南边，由顺安物业来办。',
  );
  const rampTask = await assign(place, ramp, { carrier: PROPERTY, title: '3号楼2单元门口修缓坡、装扶手', days: 20 });
  const lane = yield* comeIntoForce(place, lanePoll, '在2号楼东侧消防通道口装六根隔离桩，留出担架的宽度，由顺安物业来办。');
  const laneTask = await assign(place, lane, { carrier: PROPERTY, title: '装六根隔离桩、重划黄线', days: 15 });
  yield* carryOut(
    place,
    rampTask,
    PROPERTY,
    { text: '坡道的模板支好了，明天浇水泥，这两天请走1单元的门', photos: ['steps'] },
    { text: '坡道修缓了，两边加了扶手，补种了冬青', before: 'steps', after: 'ramp' },
  );
  yield place.in(1, '09:10');
  await nod(place, 'wang-xiulan', rampTask, 5, '这下一个人就能推出来了，谢谢大家');
  yield* carryOut(
    place,
    laneTask,
    PROPERTY,
    { text: '黄线划好了，桩明天到货' },
    { text: '六根桩装好了，中间一根能拔，救护车进得来', before: 'lane-night', after: 'posts' },
  );
  yield place.in(2, '18:30');
  await nod(place, 'chen-li', laneTask, 4, '桩是装上了，就是保安夜里还得多看看');
  yield place.later(25);
  await rate(place, 'wu-fang', laneTask, 5, '');
}
