import { PROPERTY, STREET_OFFICE } from '../estate';
import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter } from '../verbs/intake';
import { answer, ask, promise, sayItCannotBe } from '../verbs/asking';
import { call, open, talkAbout, wrapUp } from '../verbs/sitting';
import { book, endTalk, giveBack, promiseInTalk, receive, setTimes } from '../verbs/talking';
import { takeUp, taskOf } from '../verbs/works';

/** A 吐槽会 that is over: every question has its ending. */
export async function* roast(place: Place): Story {
  yield place.ago(31, '10:00');
  const meetingId = await call(place, [], { form: 'roast', going: ['xu-lihua', 'chen-li'] });
  yield place.later(120);
  const lamp = await ask(place, meetingId, 'wang-xiulan', '3号楼的楼道灯坏了半个月，什么时候修？', ['chen-li', 'zhou-jianguo', 'xu-lihua']);
  const bins = await ask(place, meetingId, 'chen-li', '垃圾桶夏天能不能一天清两回？', ['xu-lihua']);
  const lift = await ask(place, meetingId, 'gao-xiang', '能不能给每个单元都加装电梯？', ['dong-mei', 'wu-fang']);
  const bus = await ask(place, meetingId, 'he-wei', '门口的公交站没有棚子，下雨天没处躲，能不能报上去？', ['ma-xiuying']);
  const mine = await ask(place, meetingId, 'li-na', '东门的保安亭晚上有没有人？');
  yield place.in(1, '08:30');
  await place.by('li-na').post(`/questions/${mine}/withdraw`);
  yield* open(place, meetingId, ['wang-xiulan', 'chen-li', 'gao-xiang', 'xu-lihua', 'property', 'he-wei']);
  yield place.later(20);
  const issueId = await promise(place, lamp, PROPERTY.name, 12);
  const whistled = await promise(place, bus, STREET_OFFICE.name, 60);
  await answer(place, bins, '从下周起早晚各清一回，班已经排好了，贴在垃圾房门口。', place.carrier(PROPERTY.name));
  await sayItCannotBe(place, lift, '加装电梯要本单元业主自己议定、出资，社区帮着请设计院来看，谁家牵头谁来找我们');
  yield* wrapUp(place, meetingId, ['wang-xiulan', 'xu-lihua']);
  await takeUp(place, PROPERTY, await taskOf(place, issueId));
  await takeUp(place, STREET_OFFICE, await taskOf(place, whistled));
}

/** A 书记见面会 to come, where people have begun to ask. */
export async function* secretaryMeeting(place: Place): Story {
  yield place.ago(2, '10:30');
  const meetingId = await call(place, [], { form: 'secretary_meeting', going: ['wang-xiulan'] });
  yield place.later(150);
  await ask(place, meetingId, 'wang-xiulan', '老人食堂什么时候能开？', ['chen-li', 'he-wei', 'ma-xiuying']);
  await ask(place, meetingId, 'li-na', '寒假社区有没有托管班？', ['tian-xiaoyu']);
  await ask(place, meetingId, 'zheng-yu', '租户能不能也用充电棚？');
  await setTimes(place, meetingId);
  await book(place, meetingId, 'chen-li', '楼上太吵，想请书记帮着说说');
}

/** Afternoons for talking alone: the first was called off, at the second people came one by one. */
export async function* talks(place: Place): Story {
  yield place.ago(22, '11:20');
  const first = await receive(place, '柳下茶铺', 3);
  await book(place, first, 'wang-xiulan', '楼上漏水');
  yield place.in(1, '08:50');
  await place.secretary.post(`/meetings/${first}/cancel`, { reason: '书记去区里开会，改在后天下午' });
  const meetingId = await receive(place, '柳下茶铺', 3);
  yield place.later(90);
  const leak = await book(place, meetingId, 'wang-xiulan', '楼上漏水，跟楼上说不通');
  const pension = await book(place, meetingId, 'gao-xiang', '想问高龄补贴');
  const noise = await book(place, meetingId, 'zhao-min');
  const missed = await book(place, meetingId, 'he-wei');
  await giveBack(place, 'tian-xiaoyu', await book(place, meetingId, 'tian-xiaoyu'));
  yield* open(place, meetingId, ['wang-xiulan', 'gao-xiang']);
  yield place.later(35);
  const issueId = await promiseInTalk(place, leak, PROPERTY.name, 26, '3号楼楼上楼下的水管，请物业上门查一遍漏点');
  await endTalk(place, pension, 'answer', { text: '高龄补贴带身份证到居委会办，腿脚不便我们上门' });
  await endTalk(place, noise, 'not-possible', { reason: '这件事要房东自己签字，社区替不了，给您写了怎么办' });
  await endTalk(place, missed, 'miss');
  yield* wrapUp(place, meetingId, ['wang-xiulan']);
  await takeUp(place, PROPERTY, await taskOf(place, issueId));
}

/** Tea and talk; nothing is voted on, and what was said goes to the next council. */
export async function* teahouse(place: Place): Story {
  const matter = {
    title: '想在柳下茶铺办一个旧物交换日',
    text: '孩子的书、小推车用不着了，扔了可惜，一个月换一回。',
    category: 'culture',
    place: '柳下茶铺',
  } as const;
  const issueId = yield* publicMatter(place, place.ago(26, '14:20'), 'tian-xiaoyu', matter, ['li-na', 'han-xue', 'zhao-min']);
  const meetingId = await call(place, [issueId], { form: 'teahouse', going: ['li-na'] });
  yield* open(place, meetingId, ['tian-xiaoyu', 'li-na', 'han-xue', 'wu-fang']);
  const item = yield* talkAbout(place, meetingId, issueId, ['每月最后一个周六上午，先试三回', '衣服要洗干净，电器要能用']);
  yield place.later(30);
  await place.secretary.post(`/agenda-items/${item}/leave-open`, { reason: '大家都愿意试，下回议事会定日子' });
  yield* wrapUp(place, meetingId, ['tian-xiaoyu']);
}
