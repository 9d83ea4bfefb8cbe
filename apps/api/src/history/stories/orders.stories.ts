import { PROPERTY, STREET } from '../estate';
import type { Place } from '../place';
import type { Story } from '../story';
import { publicMatter, type Words } from '../verbs/intake';
import { annul, comeIntoForce, object, order, publish, rule } from '../verbs/resolving';
import { call, decide, open, wrapUp } from '../verbs/sitting';
import { assign, takeUp } from '../verbs/works';

const CAME = ['song-tao', 'li-na', 'wang-jianjun', 'sun-hao', 'ma-xiuying', 'property'];
const ALL = { approve: ['song-tao', 'li-na', 'wang-jianjun', 'ma-xiuying'], reject: ['sun-hao'] };
const words = (title: string, text: string, category: Words['category'], place: string, photos: readonly string[] = []): Words => ({
  title,
  text,
  category,
  place,
  photos,
});

type Case = Readonly<{ words: Words; author: string; said: readonly string[]; question: string }>;
const LIGHTS: Case = {
  words: words('中心花园想装彩灯，过节热闹些', '过年过节花园黑黢黢的，装几串彩灯，孩子老人都高兴。', 'culture', '中心花园'),
  author: 'li-na',
  said: ['彩灯只在节日开，九点关', '电费从公共收益里出'],
  question: '中心花园装节日彩灯，九点关灯，您同意吗？',
};
const KIOSK: Case = {
  words: words('南门岗亭旁想加一间快递房', '快递堆在岗亭里，保安没处坐。', 'other', '南门', ['parcels']),
  author: 'song-tao',
  said: ['盖六平米的板房，只放快递', '门口要留出消防车转弯的地方'],
  question: '在南门岗亭旁盖一间六平米的快递房，您同意吗？',
};
const CATS: Case = {
  words: words('流浪猫投喂点放在哪儿', '有人喂有人烦，定一个地方，收拾干净就行。', 'hygiene', '10号楼后', ['willow']),
  author: 'ma-xiuying',
  said: ['放在10号楼后的墙角，离窗户远', '投喂的人排班打扫'],
  question: '流浪猫投喂点定在10号楼后墙角，排班打扫，您同意吗？',
};
const BENCH: Case = {
  words: words('6号楼前的空地改成健身步道还是停车', '空着长草，两边都有人想要。', 'parking', '6号楼前', ['gym']),
  author: 'wang-jianjun',
  said: ['改步道要一万二', '停车能停四辆'],
  question: '6号楼前的空地改成健身步道，您同意吗？',
};

/** One council, four results that did not simply take effect. */
export async function* contestedResults(place: Place): Story {
  const cases = [LIGHTS, KIOSK, CATS, BENCH];
  const issueIds: string[] = [];
  for (const [at, one] of cases.entries())
    issueIds.push(yield* publicMatter(place, place.ago(68 - at, '18:40'), one.author, one.words, ['xu-lihua']));
  const meetingId = await call(place, issueIds, { going: ['song-tao'] });
  yield* open(place, meetingId, CAME);
  const polls: string[] = [];
  for (const [at, { said, question }] of cases.entries())
    polls.push(yield* decide(place, meetingId, { issueId: issueIds[at] ?? '', said, question, votes: ALL }));
  yield* wrapUp(place, meetingId, ['song-tao', 'li-na']);
  const [lights = '', kiosk = '', cats = '', bench = ''] = polls;
  yield* suspended(place, lights);
  yield* revoked(place, kiosk);
  yield* annulled(place, cats);
  yield* talkedOverAgain(place, bench);
}

async function* suspended(place: Place, pollId: string): Story {
  const resolutionId = yield* comeIntoForce(place, pollId, '中心花园装节日彩灯，节日里开，晚上九点关，由顺安物业来办。');
  yield place.in(1, '10:00');
  const paper = { number: '柳街发〔2026〕18号', reason: '中心花园地下正在做热力管线改造，彩灯安装先停下来，等管线验收以后再办。' };
  await order(place, STREET, resolutionId, { ...paper, action: 'suspend' });
}

async function* revoked(place: Place, pollId: string): Story {
  const resolutionId = yield* comeIntoForce(place, pollId, '在南门岗亭旁盖一间六平米的快递房，由顺安物业来办。');
  const taskId = await assign(place, resolutionId, { carrier: PROPERTY, title: '盖南门快递房', days: 30 });
  yield place.in(1, '09:00');
  await takeUp(place, PROPERTY, taskId);
  yield place.in(2, '10:00');
  const paper = {
    number: '柳街发〔2026〕21号',
    reason: '南门快递房占了消防车道的转弯半径，属于违法建设，这项决定撤销，已经动工的恢复原状。',
  };
  await order(place, STREET, resolutionId, { ...paper, action: 'revoke' });
}

async function* annulled(place: Place, pollId: string): Story {
  yield place.in(1, '10:00');
  const paper = { number: '柳街发〔2026〕22号', reason: '投喂点紧邻幼儿园活动场地，没有征求幼儿园的意见，表决结果撤销，请重新商量。' };
  await annul(place, STREET, pollId, paper);
}

async function* talkedOverAgain(place: Place, pollId: string): Story {
  const resolutionId = yield* publish(place, pollId, '6号楼前的空地改成健身步道，由顺安物业来办。');
  yield place.in(1, '20:30');
  const objectionId = await object(place, resolutionId, 'zhou-jianguo', '那块地下面是化粪池，铺步道以后没法清掏。');
  yield place.in(2, '10:30');
  await rule(place, objectionId, 'uphold', '请顺安物业来看过，下面确实是化粪池，留检修口以后再商量怎么用。');
}
