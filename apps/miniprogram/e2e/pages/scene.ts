import { endOf, type CommunityView, type DocumentView, type Me, type MeetingView, type MinutesSlips, type ObjectionAnswer, type ResolutionView, type TaskView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { aMatter, aPublicMatter, Caller, clock, PHOTOS } from '../support'
import { answered, asked, promised, questionsOf } from './asking'
import { whatIsSecret } from './secret'
import { whatOwnersDecided, type Decided } from './decided'
import { aRollLaidOpen, aRollWithParking, theOwnersVotes, type OwnersVotes } from './owners'
import { whatIsDemanded, type Demanded } from './demanded'
import { agreed, briefed, called, hungOnBoard, off, opened, published, putToVote, scannedAtTheDoor, scannedLate } from './sitting'
import { whatHandsDecided, type Room } from './room'
import { whoStands } from './households'
import { onTheirWay, type OnTheirWay } from './four-steps'
import { booked, timesSet, whatIsSaidAlone, whoeverWaits, type Talking } from './talks'
import { aVillage } from './village'
import { delivered, handedOut, takenUp } from './works'

const DAY = 1_440
const VOTERS = ['wang-xiulan', 'chen-li', 'zhou-jianguo']

/** An estate in the middle of its life: at least one thing in every state that a page can show. */
export type Scene = Readonly<{
  waiting: string; returned: string; open: string; merged: string; referred: string; unverified: string; underWay: string; toJudge: string; closed: string
  held: string; inSession: string; announced: string; moved: string; cancelled: string
  roast: string; roastOn: string; roastMatter: string
  decidedPoll: string; openPoll: string; undrafted: string; inForce: string
  /** 微实事: chosen; and a vote on them that is open, in the meeting `budgetOn`. */
  projectsChosen: string; projectsOpen: string; budgetOn: string
  /** Without names: counted; and one that is open, in the meeting `secretOn`. */
  secretDecided: string; secretOpen: string; secretOn: string; secretCalled: string
  taskUnderWay: string; taskToJudge: string; taskClosed: string
  ownersRoll: string; ownersParking: string
  hungOut: string; taskToExtend: string; taskInTime: string; carrier: string; villageMatter: string; villageWaiting: string
}> & OnTheirWay & Decided & OwnersVotes & Room & Demanded & Talking

const RAMP = { title: '3号楼2单元门口台阶太高，轮椅上不去', text: '我妈坐轮椅，每次出门都要两个人抬。隔壁单元修了坡道，我们这边一直没有。', category: 'accessibility', place: '3号楼2单元门口', photo: PHOTOS.steps } as const
const LANE = { title: '2号楼东边的消防通道又停了三辆车', text: '昨晚救护车绕了一大圈才进来，再堵要出人命的。', category: 'safety', place: '2号楼东边', photo: PHOTOS.blockedAtNight } as const
const short = (title: string, text: string) => ({ title, text })

export async function setTheScene(): Promise<Scene> {
  const { communityId } = await (await Caller.as('wang-xiulan')).get<Me>('/me')
  const here = communityId ?? ''
  const decided = await whatOwnersDecided()
  const votes = await theOwnersVotes(here)
  // Before anything that stands still for some days only: people meet for it, and the days go by.
  const steps = await onTheirWay()
  const budget = await aBudget(here)
  const secret = await whatIsSecret(here)
  const room = await whatHandsDecided(here)
  const held = await aHeldMeeting(here)
  const works = await theWorks(here)
  const roastOn = { ...(await aRoast(here)), ...(await whatIsSaidAlone(here)) }
  await clock.pass(3 * DAY)
  const { objectionsUntil } = await (await Caller.as('wang-xiulan')).get<ResolutionView>(`/resolutions/${held.inForce}`)
  await clock.passTo(endOf(objectionsUntil ?? ''))
  const session = await aSession(here)
  const later = { ...(await whatWaits(here)), ...(await aVillage()), roast: await anAskedRoast(here), ownersRoll: await aRollLaidOpen(), ownersParking: await aRollWithParking(here), taskInTime: await aTaskInTime(here) }
  await correctedMinutes(held.held)
  await signedOnPaper(held.held)
  const demanded = { ...(await whatIsDemanded(here)), ...(await whoeverWaits(here)) }
  await whoStands()
  return { ...decided, ...steps, ...budget, ...secret, ...room, ...held, ...works, ...roastOn, ...session, ...later, ...votes, ...demanded }
}

async function aHeldMeeting(here: string) {
  const issueId = await aPublicMatter('wang-xiulan', LANE)
  for (const person of ['chen-li', 'zheng-yu', 'zhou-jianguo', 'wu-fang']) await (await Caller.as(person)).post(`/issues/${issueId}/endorsements`)
  const held = await called(here, [issueId])
  await opened(held, [...VOTERS, 'property'])
  const decidedPoll = await putToVote(held, issueId, ['物业装六根隔离桩，留出担架的宽度', '夜里请保安多看两趟'], '2号楼东侧装六根隔离桩，留出担架的宽度，您同意吗？')
  await agreed(decidedPoll, VOTERS)
  const inForce = await published(decidedPoll, '在2号楼东侧消防通道口装六根隔离桩，留出担架的宽度，由顺安物业来办。')
  await hungOnBoard(inForce, '2号楼门口公示栏')
  const secretary = await Caller.as('secretary')
  await secretary.post(`/meetings/${held}/conclude`)
  await secretary.post(`/meetings/${held}/minutes`)
  await objectedToMinutes('chen-li', held, 1, '我说的是留出担架能过的宽度，纪要只写了装桩', '装六根隔离桩，中间一根要能拔起来')
  await objectedToMinutes('zhou-jianguo', held, 0, '到会的人数少算了一个，老赵也来了')
  return { held, decidedPoll, inForce }
}

async function objectedToMinutes(person: string, meetingId: string, section: number, remark: string, otherwise = '') {
  await (await Caller.as(person)).post(`/meetings/${meetingId}/minutes/confirmations`, { version: 1, verdict: 'object', section, remark, otherwise })
}

/** One objection was accepted, so that those who were there are asked once more; another still waits for its answer. */
async function correctedMinutes(meetingId: string) {
  const secretary = await Caller.as('secretary')
  const { minutes } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
  const { objectionId, section } = minutes?.objections.find((one) => one.section === 1) ?? {}
  await secretary.post(`/meetings/${meetingId}/minutes/corrections`, { version: 1, section, objectionId, correction: '装六根隔离桩，中间一根要能拔起来，担架能过。', reason: '听过录音，是这样说的。' })
}

/** Somebody without a phone signed a sheet of the second version: entered by one worker, waiting for another. */
async function signedOnPaper(meetingId: string) {
  const gridWorker = await Caller.as('grid-worker')
  const { unsaid, version } = await gridWorker.get<MinutesSlips>(`/meetings/${meetingId}/minutes/slips`)
  const { personId } = unsaid.find(({ name }) => name === '周建国') ?? {}
  const { documentId } = await gridWorker.sendTo<DocumentView>('/documents', '签字的纪要.jpg', new Uint8Array(await readFile(PHOTOS.posts)))
  await gridWorker.post(`/meetings/${meetingId}/minutes/slips`, { requestKey: randomUUID(), personId, documentId, version, verdict: 'confirm' })
}

async function theWorks(here: string) {
  const [toJudge, underWay, closed] = [
    await aPublicMatter('wang-xiulan', RAMP),
    await aPublicMatter('gao-xiang', short('中心花园的滑梯螺丝松了', '孩子一上去就晃。')),
    await aPublicMatter('wang-xiulan', short('4号楼的楼道灯不亮', '晚上上楼要打手电。')),
  ]
  const taskToJudge = await handedOut(here, toJudge, '3号楼2单元门口修缓坡，两边加扶手')
  const taskUnderWay = await handedOut(here, underWay, '紧固中心花园滑梯')
  const taskClosed = await handedOut(here, closed, '换楼道灯')
  for (const taskId of [taskToJudge, taskUnderWay, taskClosed]) await takenUp(taskId)
  for (const taskId of [taskToJudge, taskClosed]) await delivered(taskId)
  await (await Caller.as('wang-xiulan')).post(`/tasks/${taskClosed}/accept-work`, { stars: 4, comment: '修得挺快，就是灯罩没擦' })
  const { carriers } = await (await Caller.as('secretary')).get<CommunityView>(`/communities/${here}`)
  return { toJudge, underWay, closed, taskToJudge, taskUnderWay, taskClosed, taskToExtend: await aRequestToExtend(here), carrier: carriers.find(({ name }) => name === '顺安物业')?.orgUnitId ?? '' }
}

/** The carrier says why it takes longer; the community has not answered yet. */
async function aRequestToExtend(here: string): Promise<string> {
  const taskId = await handedOut(here, await aPublicMatter('song-tao', short('13号楼的水泵夜里响', '一到半夜就响，整栋楼睡不好。')), '换13号楼的水泵')
  await takenUp(taskId)
  const property = await Caller.as('property')
  const { extensionDays } = await property.get<TaskView>(`/tasks/${taskId}`)
  await property.post(`/tasks/${taskId}/extension`, { requestKey: randomUUID(), reason: '水泵要从厂里定做，厂家说还要十天。', dueOn: extensionDays?.latestOn })
  return taskId
}

/** Begun today: its carrier may still ask for more days. */
async function aTaskInTime(here: string): Promise<string> {
  const taskId = await handedOut(here, await aPublicMatter('dong-mei', short('9号楼的雨棚漏水', '下雨天门口全是水。')), '换9号楼的雨棚')
  await takenUp(taskId)
  return taskId
}

/** A 吐槽会 under way: two questions have their ending, three wait. */
async function aRoast(here: string) {
  const roastOn = await called(here, [], 'roast')
  const lamp = await asked(roastOn, 'wang-xiulan', '3号楼的楼道灯坏了半个月，什么时候修？', ['chen-li', 'zhou-jianguo', 'xu-lihua'])
  const bins = await asked(roastOn, 'chen-li', '垃圾桶夏天能不能一天清两回？', ['xu-lihua'])
  await asked(roastOn, 'zhou-jianguo', '中心花园的健身器材生锈了，孩子摸一手红，能不能换几样新的，或者先刷一遍漆？', ['chen-li'])
  await asked(roastOn, 'xu-lihua', '快递车能不能别进小区？')
  await opened(roastOn, [...VOTERS, 'property'])
  await promised(here, lamp)
  await answered(here, bins, '从下周起早晚各清一回，物业已经排好班。')
  await asked(roastOn, 'zhou-jianguo', '电梯年检的结果贴在哪儿？')
  const { questions } = await questionsOf('wang-xiulan', roastOn)
  const roastMatter = questions.find(({ questionId }) => questionId === lamp)?.ended?.issueId ?? ''
  return { roastOn, roastMatter }
}

/** One that is still to come, where people have begun to ask. */
async function anAskedRoast(here: string): Promise<string> {
  const roast = await called(here, [], 'secretary_meeting')
  await asked(roast, 'wang-xiulan', '老人食堂什么时候能开？', ['chen-li', 'he-wei'])
  await asked(roast, 'li-na', '暑假社区有没有托管班？')
  await timesSet(roast)
  await booked(roast, 'chen-li')
  await booked(roast, 'wang-xiulan', '楼上漏水，跟楼上说了几回都说不通')
  return roast
}

async function aSession(here: string) {
  const first = await aPublicMatter('xu-lihua', short('东门两边停车，早上出不了车', '能不能划线，或者早上七点到八点不让停。'))
  const second = await aPublicMatter('ma-xiuying', short('广场舞的音响能不能小一点', '孩子要写作业，八点以后小一点就行。'))
  const third = await aPublicMatter('liu-shufen', short('1号楼前的花坛改成晾衣场', '楼下没有地方晒被子。'))
  const inSession = await called(here, [first, second, third], 'council', { onlineHow: '腾讯会议 123-456-789' })
  const announced = await briefed(await called(here, [await aPublicMatter('li-na', short('快递柜装在哪儿', '现在放在岗亭外头，下雨都淋湿了。'))]))
  const shed = await aPublicMatter('liu-shufen', short('车棚要不要加锁', '上个月丢了两辆电动车。'))
  const cancelled = await off(await called(here, [shed]), 'cancel', '物业来人说下周先装两把试试，不用开会了')
  const moved = await off(await called(here, [shed]), 'postpone', '议事厅那天停电，开不了会')
  await opened(inSession, VOTERS)
  const undrafted = await putToVote(inSession, first, ['划三条线，先试一个月'], '东门外划线，早上七点到八点不停车，先试一个月，您同意吗？')
  await agreed(undrafted, VOTERS)
  const hungOut = await anObjectedText(inSession, third)
  const openPoll = await putToVote(inSession, second, ['八点以后音量调到一半'], '广场舞晚上八点以后音量调到一半，九点前收场，您同意吗？')
  for (const person of ['gao-xiang', 'xu-lihua', 'li-na']) await scannedLate(inSession, person)
  await scannedAtTheDoor(here, inSession, 'song-tao')
  await (await Caller.as('wu-fang')).post(`/meetings/${inSession}/check-ins/online`)
  return { inSession, announced, moved, cancelled, undrafted, openPoll, hungOut }
}

/** Money is given out in a meeting: once done, once under way. */
async function aBudget(here: string) {
  const [first, second] = [await aPublicMatter('xu-lihua', short('今年的 5 万元微实事办什么', '每个楼都想办，钱只有这么多。')), await aPublicMatter('ma-xiuying', short('剩下的 3 万元明年怎么用', '早点定下来好准备。'))]
  const budgetOn = await called(here, [first, second])
  await opened(budgetOn, VOTERS)
  const projects = { kind: 'budget', budgetFen: 5_000_000, options: [{ words: '3、5、8号楼装楼道扶手', costFen: 2_600_000 }, { words: '小花园加六条长椅', costFen: 1_200_000 }, { words: '东门装两盏路灯', costFen: 1_800_000 }, { words: '自行车棚修顶', costFen: 4_500_000 }] } as const
  const question = '钱就这么多，您觉得先办哪几个？'
  const projectsChosen = await putToVote(budgetOn, first, ['扶手先装，老人多', '长椅也要'], question, { slate: projects })
  for (const [person, letters] of [['wang-xiulan', 'AB'], ['chen-li', 'AC'], ['zhou-jianguo', 'AD']] as const) {
    await (await Caller.as(person)).post(`/polls/${projectsChosen}/ballots`, { requestKey: randomUUID(), choices: Object.fromEntries([...letters].map((letter) => [letter, 'approve'])) })
  }
  await (await Caller.as('secretary')).post(`/polls/${projectsChosen}/close`)
  const projectsOpen = await putToVote(budgetOn, second, ['都想办，先挑急的'], question, { slate: projects })
  return { projectsChosen, projectsOpen, budgetOn }
}

/** Hung out today; two neighbours object, one has an answer. */
async function anObjectedText(meetingId: string, issueId: string): Promise<string> {
  const pollId = await putToVote(meetingId, issueId, ['花坛留一半，晾衣绳拉在南边'], '1号楼前的花坛南半边改成晾衣场，北半边留着，您同意吗？')
  await agreed(pollId, VOTERS)
  const resolutionId = await published(pollId, '1号楼前的花坛南半边改成晾衣场，北半边留着。')
  const object = async (person: string, reason: string) => {
    const objection = { requestKey: randomUUID(), reason, aboutRoles: [] }
    return (await Caller.as(person)).post<ObjectionAnswer>(`/resolutions/${resolutionId}/objections`, objection)
  }
  const { objectionId } = await object('xu-lihua', '晾衣绳会挡住消防车的路。')
  await (await Caller.as('secretary')).post(`/objections/${objectionId}/rule`, { ruling: 'overrule', reason: '量过了，离消防通道还有六米。' })
  await object('gao-xiang', '花坛里的月季是居民自己种的，先问问种花的人。')
  return resolutionId
}

async function whatWaits(here: string) {
  const waiting = await aMatter('wang-xiulan', { ...short('单元门禁坏了，谁都能进', '三天了，报过物业，还没来修。'), category: 'repair', place: '3号楼2单元', photo: PHOTOS.blocked })
  const returned = await aMatter('wang-xiulan', short('楼上总在装修', '周末也装，孩子没法睡觉。'))
  await (await Caller.as('grid-worker')).post(`/issues/${returned}/return`, { reason: '请写明是几号楼几单元，大概几点开始' })
  const open = await aPublicMatter('he-wei', short('小区驿站想放一台血压计', '老人量血压要走到社区服务中心，太远了。'))
  await (await Caller.as('wang-xiulan')).post(`/issues/${open}/endorsements`)
  const { estates } = await (await Caller.as('wang-xiulan')).get<{ estates: readonly { estateId: string }[] }>(`/communities/${here}`)
  const claim = { estateId: estates[0]?.estateId, buildingName: '1号楼', unitName: '1单元', roomName: '102', name: '熊淑兰', phone: '19900001935', capacity: 'owner' }
  const guest = await Caller.as('guest')
  await guest.post('/me/consents', { document: 'privacy', version: 1, given: true })
  await guest.post('/home-claims', claim)
  const { issueId: unverified } = await guest.post<{ issueId: string }>(`/communities/${here}/issues`, {
    requestKey: randomUUID(), ...short('1号楼门口的灯一闪一闪', '一闪一闪的，老人看着头晕。'), category: 'repair', place: '1号楼门口', photoIds: [],
  })
  return { waiting, returned, open, unverified, ...(await whatWentElsewhere(open)) }
}

async function whatWentElsewhere(open: string) {
  const grid = await Caller.as('grid-worker')
  const merged = await aMatter('chen-li', short('驿站能不能有血压计', '我爸每周要量两次，走不了那么远。'))
  await grid.post(`/issues/${merged}/author-look-ups`, { reason: '想问问老人住几号楼' })
  await grid.post(`/issues/${merged}/merge`, { targetIssueId: open })
  const referred = await aMatter('chen-li', { ...short('家里暖气不热，问过物业', '三天了，管子是凉的。'), category: 'repair', place: '3号楼1单元' })
  await grid.post(`/issues/${referred}/refer`, { office: 'heat', reason: '入户管道归供热公司管' })
  return { merged, referred }
}
