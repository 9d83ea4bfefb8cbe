import { randomUUID } from 'node:crypto';
import type { DemandAnswer, MeetingPlan, OfferOfficeAnswer, OfficesView, PlanMeetingAnswer } from '@silin/shared';
import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter } from '../verbs/intake';

/** With 周建国, who is one already, six representatives: two of them make a meeting owed. */
const ELECTED = [
  { who: 'liu-shufen', name: '刘淑芬', phone: '19900000011' },
  { who: 'wang-jianjun', name: '王建军', phone: '19900000014' },
  { who: 'gao-xiang', name: '高翔', phone: '19900000017' },
  { who: 'yu-haiyang', name: '于海洋', phone: '19900000019' },
  { who: 'song-tao', name: '宋涛', phone: '19900000020' },
] as const;
const ROLE = 'resident_representative';

async function elected(place: Place): Promise<void> {
  const { choices } = await place.secretary.get<OfficesView>(`/communities/${place.communityId}/offices`);
  const orgUnitId = choices.find(({ role }) => role === ROLE)?.places[0]?.orgUnitId ?? '';
  for (const { who, name, phone } of ELECTED) {
    const offer = { requestKey: randomUUID(), role: ROLE, orgUnitId, note: name };
    const { code } = await place.secretary.post<OfferOfficeAnswer>(`/communities/${place.communityId}/office-offers`, offer);
    await place.by(who).post('/one-time-codes/redeem', { code, name, phone, capacity: 'owner' });
  }
}

async function demand(place: Place, who: string, text: string, joining: readonly string[] = []): Promise<string> {
  const request = { requestKey: randomUUID(), rule: 'representatives', text };
  const { demandId } = await place.by(who).post<DemandAnswer>(`/communities/${place.communityId}/demands`, request);
  for (const one of joining) await place.by(one).post(`/demands/${demandId}/support`);
  return demandId;
}

/** Called as the law wants it: studied first, ten days before. */
async function callRepresentatives(place: Place, issueId: string, demandId: string): Promise<void> {
  const form = 'representatives';
  const plan = await place.secretary.post<MeetingPlan>(`/communities/${place.communityId}/meetings/plan`, { form, issueIds: [issueId] });
  const { title, venueId, startsAt } = plan;
  const items = plan.items.map(({ issueId: id, minutes }) => ({ issueId: id, minutes, studiedOn: place.today }));
  const request = { requestKey: randomUUID(), form, title, venueId, startsAt, items, announce: true, demandId };
  await place.secretary.post<PlanMeetingAnswer>(`/communities/${place.communityId}/meetings`, request);
}

/** Representatives demand meetings: too few, thought better of, enough and called, enough and waiting, and one that collects. */
export async function* demands(place: Place): Story {
  yield place.ago(45, '09:10');
  await elected(place);
  yield place.ago(44, '20:05');
  await demand(place, 'zhou-jianguo', '想开代表会议，议一议小区围墙开不开小门。');
  yield place.ago(40, '08:20');
  const lift = await demand(place, 'liu-shufen', '电梯广告的钱怎么用，请开会说清楚。');
  yield place.in(2, '19:40');
  await place.by('liu-shufen').post(`/demands/${lift}/withdraw`);
  const matter = {
    title: '活动室白天给谁用，定个规矩',
    text: '老人想打牌，孩子想写作业，书画班也想用，天天有人来问。',
    category: 'culture',
    place: '二楼活动室',
  } as const;
  const issueId = yield* publicMatter(place, place.ago(8, '10:40'), 'ma-xiuying', matter, ['liu-shufen', 'gao-xiang']);
  yield place.ago(4, '18:30');
  const room = await demand(place, 'gao-xiang', '活动室给谁用争了几个月，请开代表会议定下来。', ['yu-haiyang']);
  yield place.ago(3, '09:20');
  await callRepresentatives(place, issueId, room);
  yield place.ago(2, '20:15');
  await demand(place, 'song-tao', '物业合同年底到期，续不续请先开代表会议听听意见。', ['wang-jianjun']);
  yield place.ago(1, '17:50');
  await demand(place, 'zhou-jianguo', '充电棚收费涨了，请开代表会议说一说。');
}
