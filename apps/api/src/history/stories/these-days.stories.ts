import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter, type Words } from '../verbs/intake';
import { draft, object, publish } from '../verbs/resolving';
import { call, decide, open, putToVote, talkAbout, vote } from '../verbs/sitting';

const words = (title: string, text: string, category: Words['category'], place: string, photos: readonly string[] = []): Words => ({
  title,
  text,
  category,
  place,
  photos,
});

/** Opened last night and not ended: one thing agreed and not written down, one vote running. */
export async function* inSession(place: Place): Story {
  const cars = yield* publicMatter(
    place,
    place.ago(10, '08:10'),
    'yu-haiyang',
    words('东门两边停车，早上出不了车', '七点到八点堵得出不去，送孩子都迟到。', 'parking', '东门', ['lane']),
    ['sun-hao', 'gao-xiang'],
  );
  const dogs = yield* publicMatter(
    place,
    place.ago(9, '07:10'),
    'ma-xiuying',
    words('10号楼后面想围一块遛狗的地方', '有了地方，就不用在花园里牵来牵去了。', 'hygiene', '10号楼后', ['dog']),
    ['he-wei'],
  );
  yield place.ago(6, '10:00');
  const meetingId = await call(place, [cars, dogs], { going: ['yu-haiyang', 'ma-xiuying'] });
  const came = ['yu-haiyang', 'ma-xiuying', 'sun-hao', 'he-wei', 'zhou-jianguo'];
  yield* open(place, meetingId, [...came, 'property']);
  const question = '东门外划三条线，早上七点到八点不停车，先试一个月，您同意吗？';
  const pollId = yield* decide(place, meetingId, {
    issueId: cars,
    said: ['划三条线，先试一个月', '早上请志愿者站半小时'],
    question,
    votes: { approve: came },
  });
  await draft(place, pollId, '东门外划线，早上七点到八点不停车，先试一个月，由顺安物业来办。');
  const item = yield* talkAbout(place, meetingId, dogs, ['围三十平米，装个小门', '谁家的狗谁收拾']);
  yield place.later(10);
  const running = await putToVote(place, item, '10号楼后围三十平米给狗活动，您同意吗？');
  yield place.later(3);
  await vote(place, running, { approve: ['ma-xiuying', 'he-wei'], reject: ['zhou-jianguo'] });
}

/** Over, with its minutes still to be written; what it agreed hangs out, and somebody objects. */
export async function* concluded(place: Place): Story {
  const shed = yield* publicMatter(
    place,
    place.ago(17, '18:00'),
    'sun-hao',
    words('5号楼旁的自行车棚改成电动车棚', '自行车没几辆了，电动车没处停，都停在门口。', 'parking', '5号楼东侧', ['shed-begun']),
    ['zhao-min', 'xu-lihua', 'chen-li'],
  );
  yield place.ago(13, '10:00');
  const meetingId = await call(place, [shed]);
  const came = ['sun-hao', 'zhao-min', 'xu-lihua', 'chen-li'];
  yield* open(place, meetingId, came);
  const question = '把5号楼旁的自行车棚改成电动车棚，只停不充，您同意吗？';
  const pollId = yield* decide(place, meetingId, {
    issueId: shed,
    said: ['只停车，不许在棚里充电', '留六个位置给自行车'],
    question,
    votes: { approve: came },
  });
  yield place.later(5);
  await place.secretary.post(`/meetings/${meetingId}/conclude`);
  yield place.ago(4, '10:00');
  const resolutionId = await draft(place, pollId, '5号楼旁的自行车棚改成电动车棚，只停不充，留六个自行车位，由顺安物业来办。');
  await place.secretary.post(`/resolutions/${resolutionId}/publish`);
  yield place.ago(2, '21:10');
  await object(place, resolutionId, 'liu-shufen', '我们几个老人还骑自行车，六个位置不够，想留十个。');
}

/** Its minutes are with those who were there; what it agreed hangs out. */
export async function* minutesGoRound(place: Place): Story {
  const seats = yield* publicMatter(
    place,
    place.ago(14, '16:10'),
    'liu-shufen',
    words('楼下想添几条带靠背的长凳', '老人走一段要歇一歇，花坛沿又凉又低。', 'accessibility', '1号楼至3号楼之间', ['steps']),
    ['wang-xiulan', 'ma-xiuying', 'chen-li'],
  );
  yield place.ago(11, '10:00');
  const meetingId = await call(place, [seats]);
  const came = ['liu-shufen', 'wang-xiulan', 'ma-xiuying', 'chen-li'];
  yield* open(place, meetingId, came);
  const question = '在1号楼到3号楼之间添四条带靠背的长凳，您同意吗？';
  const pollId = yield* decide(place, meetingId, {
    issueId: seats,
    said: ['要带靠背和扶手，老人好起身'],
    question,
    votes: { approve: came },
  });
  yield place.later(5);
  await place.secretary.post(`/meetings/${meetingId}/conclude`);
  yield place.in(1, '09:30');
  await place.secretary.post(`/meetings/${meetingId}/minutes`);
  await place.by('wang-xiulan').post(`/meetings/${meetingId}/minutes/confirmations`, { version: 1, verdict: 'confirm' });
  yield* publish(place, pollId, '在1号楼到3号楼之间添四条带靠背和扶手的长凳，由顺安物业来办。');
}

/** To come: the notice is out, and the room was changed. */
export async function* lockers(place: Place): Story {
  const issueId = yield* publicMatter(
    place,
    place.ago(8, '12:00'),
    'li-na',
    words('快递柜装在哪儿', '现在放在岗亭外头，下雨都淋湿了。想装一组带棚的。', 'other', '南门', ['parcels']),
    ['han-xue', 'zheng-yu', 'tian-xiaoyu', 'zhao-min'],
  );
  yield place.ago(1, '09:00');
  const meetingId = await call(place, [issueId], { going: ['li-na', 'han-xue'], notGoing: ['zhou-jianguo'] });
  yield place.later(60);
  await place.secretary.post(`/meetings/${meetingId}/relocate`, { venueId: place.venue('小区驿站'), reason: '议事厅的投影坏了，改到驿站' });
}

/** Put off: the lecturer is ill. */
export async function* postponed(place: Place): Story {
  const issueId = yield* publicMatter(
    place,
    place.ago(13, '15:20'),
    'xu-lihua',
    words('楼道堆物想分期清一清', '纸箱、旧沙发堆在楼梯口，着火跑不出来。', 'safety', '5号楼', ['bins']),
    ['sun-hao'],
  );
  yield place.ago(7, '09:30');
  const meetingId = await call(place, [issueId]);
  yield place.ago(5, '11:00');
  await place.secretary.post(`/meetings/${meetingId}/postpone`, { reason: '消防站的老师临时出警，等他们定下时间再开' });
}

/** Called off: it was solved without it. The matter waits for the next one. */
export async function* cancelled(place: Place): Story {
  const issueId = yield* publicMatter(
    place,
    place.ago(39, '11:30'),
    'dong-mei',
    words('9号楼地下车库想装减速带', '拐弯处看不见人，孩子跑过去太险。', 'safety', '9号楼车库', ['lane-night']),
    ['zheng-yu'],
  );
  yield place.ago(36, '09:30');
  const meetingId = await call(place, [issueId]);
  yield place.ago(34, '16:00');
  await place.secretary.post(`/meetings/${meetingId}/cancel`, { reason: '那天整个街道停电检修，改天另开' });
}

/** Arranged, its notice not sent yet. */
export async function* planned(place: Place): Story {
  const issueId = yield* publicMatter(
    place,
    place.ago(5, '17:00'),
    'wang-jianjun',
    words('想在花园边设一个自助洗车点', '洗车的水流得到处都是，不如定一个地方。', 'other', '花园西侧'),
    ['gao-xiang'],
  );
  yield place.ago(2, '09:00');
  await call(place, [issueId], { announce: false });
}
