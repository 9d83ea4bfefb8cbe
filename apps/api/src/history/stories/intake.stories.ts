import { randomUUID } from 'node:crypto';
import { PRIVACY_GUIDE } from '@silin/shared';
import type { Place } from '../place';
import type { Story } from '../story';
import { accept, endorse, publicMatter, raise, type Words } from '../verbs/intake';

const words = (title: string, text: string, category: Words['category'], place: string, photos: readonly string[] = []): Words => ({
  title,
  text,
  category,
  place,
  photos,
});

/** One is public; the other says the same and goes on with it. */
export async function* bloodPressure(place: Place): Story {
  const matter = words('小区驿站想放一台血压计', '老人量血压要走到服务中心，太远了。驿站有人看着，放一台正好。', 'other', '小区驿站');
  const issueId = yield* publicMatter(place, place.ago(15, '10:20'), 'he-wei', matter, ['wang-xiulan', 'ma-xiuying', 'zhou-jianguo']);
  yield place.in(2, '09:40');
  const same = await raise(
    place,
    'wu-fang',
    words('驿站能不能有个量血压的', '我爸每周要量两次，走不了那么远，腿脚不方便。', 'other', '驿站'),
  );
  yield place.later(70);
  await place.gridWorker.post(`/issues/${same.issueId}/author-look-ups`, { reason: '想问问老人住几号楼，好不好上门' });
  await place.gridWorker.post(`/issues/${same.issueId}/merge`, { targetIssueId: issueId });
  yield place.in(1, '20:00');
  await endorse(place, issueId, ['tian-xiaoyu']);
}

/** The heating company answers for it. */
export async function* coldHeating(place: Place): Story {
  yield place.ago(9, '07:50');
  const { issueId } = await raise(
    place,
    'sun-hao',
    words('家里暖气不热，管子是凉的', '供暖三天了，入户的管子还是凉的，家里有个三个月的孩子。', 'repair', '5号楼1单元'),
  );
  yield place.later(80);
  await place.gridWorker.post(`/issues/${issueId}/refer`, { office: 'heat', reason: '入户管道归供热公司管，已经替您打过电话' });
}

/** Between two homes: 人民调解 helps. */
export async function* leakingNeighbour(place: Place): Story {
  yield place.ago(27, '21:00');
  const { issueId } = await raise(
    place,
    'zhao-min',
    words('楼上漏水泡了我家吊顶', '楼上卫生间漏水，说好赔又不赔了，想请人来评评理。', 'neighbours', '5号楼1单元'),
  );
  yield place.in(1, '09:20');
  await place.gridWorker.post(`/issues/${issueId}/decline`, {
    ground: 'private_dispute',
    reason: '两家的赔偿可以请人民调解员来调，周二、周四上午在服务中心',
  });
}

/** Sent back for what is missing. */
export async function* renovation(place: Place): Story {
  yield place.ago(4, '13:10');
  const { issueId } = await raise(place, 'chen-li', words('楼上总在装修，周末也不停', '电钻从早响到晚，孩子没法睡觉。', 'neighbours', ''));
  yield place.later(160);
  await place.gridWorker.post(`/issues/${issueId}/return`, { reason: '请写明是几号楼几单元，大概几点开始、几点停' });
}

/** Solved before anybody looked. */
export async function* lostKey(place: Place): Story {
  yield place.ago(21, '09:30');
  const { issueId } = await raise(
    place,
    'zheng-yu',
    words('9号楼门禁卡刷不开', '刷三次才开一次，老人提着菜在门口等。', 'repair', '9号楼1单元'),
  );
  yield place.later(200);
  await place.by('zheng-yu').post(`/issues/${issueId}/withdraw`);
}

/** Nobody has looked yet. */
export async function* brokenDoor(place: Place): Story {
  yield place.ago(1, '07:40');
  await raise(
    place,
    'wang-xiulan',
    words('单元门关不上，谁都能进', '三天了，门吸坏了，夜里有生人进来过。', 'repair', '3号楼2单元', ['door']),
  );
}

/** Came in after dark. */
export async function* roofDrip(place: Place): Story {
  yield place.ago(1, '20:30');
  await raise(place, 'dong-mei', words('9号楼地下室进水', '下完雨积了一指深，电动车都泡着。', 'repair', '9号楼地下室', ['basement']));
}

/** Written down by the grid worker for somebody without a phone. */
export async function* wheelchair(place: Place): Story {
  yield place.ago(7, '15:00');
  const matter = words('想在服务中心放两台轮椅，谁要谁借', '看病出院那几天用得着，自己买一台太贵。', 'accessibility', '社区服务中心');
  const { title, text, category, place: where } = matter;
  const request = {
    requestKey: randomUUID(),
    title,
    text,
    category,
    place: where,
    photoIds: [],
    consent: 'oral',
    name: '孙德福',
    phone: '19900009917',
  };
  const { issueId } = await place.gridWorker.post<{ issueId: string }>(`/communities/${place.communityId}/issues-on-behalf`, request);
  yield place.in(1, '10:00');
  const becomes = { publicTitle: title, publicText: text, publicPlace: where, category, publicPhotoIds: [] };
  await place.by(place.staff.committee).post(`/issues/${issueId}/accept`, becomes);
}

/** Speaks of the property company, and goes round it. */
export async function* propertyFees(place: Place): Story {
  yield place.ago(11, '19:30');
  const {
    title,
    text,
    category,
    place: where,
  } = words('物业的公共收益账想看明细', '电梯广告、车位的钱收了多少、花在哪儿，去年说公布，一直没有。', 'property_fee', '');
  const request = { requestKey: randomUUID(), title, text, category, place: where, photoIds: [] };
  const { issueId } = await place.by('zhang-guoqiang').post<{ issueId: string }>(`/communities/${place.communityId}/issues`, request);
  yield place.in(1, '09:10');
  await accept(place, { issueId, becomes: { publicTitle: title, publicText: text, publicPlace: where, category, publicPhotoIds: [] } });
  yield place.in(1, '20:10');
  await endorse(place, issueId, ['wang-jianjun', 'xu-lihua', 'gao-xiang', 'yu-haiyang']);
}

/** The community does not know them yet: what they wrote waits with them. */
export async function* newcomer(place: Place): Story {
  yield place.ago(2, '19:50');
  const guest = place.by('guest');
  const [estate] = place.estates;
  await guest.post('/me/consents', { ...PRIVACY_GUIDE, given: true });
  const home = {
    estateId: estate?.estateId,
    buildingName: '1号楼',
    unitName: '1单元',
    roomName: '102',
    name: '熊淑兰',
    phone: '19900001935',
    capacity: 'owner',
  };
  await guest.post('/home-claims', home);
  const matter = {
    title: '1号楼门口的灯一闪一闪',
    text: '一闪一闪的，老人看着头晕。',
    category: 'repair',
    place: '1号楼门口',
    photoIds: [],
  };
  await guest.post(`/communities/${place.communityId}/issues`, { requestKey: randomUUID(), ...matter });
}
