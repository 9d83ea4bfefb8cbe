import { fourSteps } from './four-steps'
import { aPcAsking, type Phone } from '../support'
import { onPaper, ownersDecided, ownersPolls } from './owners-views'
import { byProxy } from './proxies'
import { meetings } from './meeting-views'
import { inTheRoom } from './room'
import type { Scene } from './scene'
import { secretVotes } from './secret'
import { talkingAlone } from './talks'
import { on, tapping, type View } from './view'

const finding = (text: string) => async (phone: Phone) => {
  await phone.type('#find-home', text)
  await phone.tapFirst('.t-find-home')
}
const openingFirst = async (phone: Phone) => {
  await finding('501')(phone)
  await phone.tapFirst('.t-found-home')
}
const writingDelegate = async (phone: Phone) => {
  await openingFirst(phone)
  await phone.tapFirst('.t-stand-for')
}
const openingTransfer = async (phone: Phone) => {
  await openingFirst(phone)
  await phone.tapFirst('.t-transfer')
}

const PC = '/packages/account/pages/pc/index'
const DEVICES = '/packages/account/pages/devices/index'
/** A PC asks while the page is opened: its code does not live long. */
const askedByAPc = async (phone: Phone) => phone.open(PC, { code: (await aPcAsking()).code })
const answering = (selector: string) => async (phone: Phone) => {
  await askedByAPc(phone)
  await phone.tap(selector)
}

/** Every page of the map; those that differ by state or reader, more than once. */
export function viewsOf(scene: Scene): readonly View[] {
  return [...tabs(), ...account(), ...matters(scene), ...meetings(scene), ...talkingAlone(scene), ...inTheRoom(scene), ...polls(scene), ...secretVotes(scene), ...ownersPolls(scene), ...ownersDecided(scene), ...onPaper(scene), ...byProxy(scene), ...tasks(scene), ...village(scene), ...fourSteps(scene), ...workbench()]
}

const tabs = (): View[] => [
  on('wang-xiulan', 'home', '/pages/home/index'),
  on('guest', 'home-guest', '/pages/home/index'),
  on('guest', 'home-communities', '/pages/home/index', {}, tapping('.t-mark-name')),
  on('property', 'home-carrier', '/pages/home/index'),
  on('wang-xiulan', 'demo-clock', '/pages/home/index', {}, tapping('.t-demo-bar')),
  on('wang-xiulan', 'meetings', '/pages/meetings/index'),
  on('secretary', 'meetings-secretary', '/pages/meetings/index'),
  on('wang-xiulan', 'board', '/pages/board/index'),
  on('wang-xiulan', 'board-oversee', '/pages/board/index', {}, tapping('.t-segment-oversee')),
  on('wang-xiulan', 'mine', '/pages/mine/index'),
  on('guest', 'mine-guest', '/pages/mine/index'),
  on('secretary', 'mine-secretary', '/pages/mine/index'),
]

const account = (): View[] => [
  on('wang-xiulan', 'sign-in', '/packages/account/pages/sign-in/index'),
  on('wang-xiulan', 'privacy', '/packages/account/pages/privacy/index'),
  on('xinglin-resident', 'claim', '/packages/account/pages/claim/index'),
  on('xinglin-resident', 'letter-code', '/packages/account/pages/code/index'),
  on('xinglin-resident', 'letter-code-opened', '/packages/account/pages/code/index', { code: '2222222222222222' }, tapping('.t-redeem')),
  on('guest', 'claim-waiting', '/packages/account/pages/claim/index'),
  on('wang-xiulan', 'my-home', '/packages/account/pages/home/index'),
  on('chen-li', 'my-home-standing', '/packages/account/pages/home/index'),
  on('liu-xiaomei', 'my-home-taken', '/packages/account/pages/home/index'),
  on('liu-xiaomei', 'my-home-take-over', '/packages/account/pages/home/index', {}, tapping('.t-stand')),
  on('guest', 'my-home-guest', '/packages/account/pages/home/index'),
  on('wang-xiulan', 'accounts', '/packages/account/pages/accounts/index'),
  on('guest', 'accounts-guest', '/packages/account/pages/accounts/index'),
  on('wang-xiulan', 'inbox', '/packages/account/pages/inbox/index'),
  on('secretary', 'pc-typed', PC),
  on('secretary', 'pc-question', PC, {}, askedByAPc),
  on('secretary', 'pc-declined', PC, {}, answering('.t-pc-no')),
  on('secretary', 'pc-confirmed', PC, {}, answering('.t-pc-yes')),
  on('secretary', 'devices', DEVICES),
]

const matters = (scene: Scene): View[] => [
  on('chen-li', 'raise', '/packages/issue/pages/raise/index', {}, (phone) => phone.type('#raise-text', '3号楼门口台阶太高，轮椅上不去')),
  on('guest', 'raise-guest', '/packages/issue/pages/raise/index'),
  on('wang-xiulan', 'raise-again', '/packages/issue/pages/raise/index', { issueId: scene.returned }),
  on('wang-xiulan', 'matter-waiting', '/packages/issue/pages/matter/index', { issueId: scene.waiting }),
  on('wang-xiulan', 'matter-returned', '/packages/issue/pages/matter/index', { issueId: scene.returned }),
  on('chen-li', 'matter-open', '/packages/issue/pages/matter/index', { issueId: scene.open }),
  on('secretary', 'matter-convener', '/packages/issue/pages/matter/index', { issueId: scene.open }),
  on('chen-li', 'matter-under-way', '/packages/issue/pages/matter/index', { issueId: scene.underWay }),
  on('wang-xiulan', 'matter-to-judge', '/packages/issue/pages/matter/index', { issueId: scene.toJudge }),
  on('wang-xiulan', 'matter-closed', '/packages/issue/pages/matter/index', { issueId: scene.closed }),
  on('wang-xiulan', 'matter-unknown', '/packages/issue/pages/matter/index', { issueId: '00000000-0000-4000-8000-000000000000' }),
  on('wang-xiulan', 'my-matters', '/packages/issue/pages/mine/index'),
  on('grid-worker', 'take-in', '/packages/issue/pages/take-in/index', { issueId: scene.waiting }),
  on('grid-worker', 'take-in-merge', '/packages/issue/pages/take-in/index', { issueId: scene.waiting }, tapping('.t-merge')),
  on('grid-worker', 'take-in-refer', '/packages/issue/pages/take-in/index', { issueId: scene.waiting }, tapping('.t-refer')),
  on('grid-worker', 'take-in-who', '/packages/issue/pages/take-in/index', { issueId: scene.waiting }, tapping('.t-look-up')),
  on('chen-li', 'matter-merged', '/packages/issue/pages/matter/index', { issueId: scene.merged }),
  on('wang-xiulan', 'matter-absorbing', '/packages/issue/pages/matter/index', { issueId: scene.open }),
  on('chen-li', 'matter-referred', '/packages/issue/pages/matter/index', { issueId: scene.referred }),
  on('guest', 'matter-unverified', '/packages/issue/pages/matter/index', { issueId: scene.unverified }),
  on('guest', 'raise-unverified', '/packages/issue/pages/raise/index', {}, tapping('.t-write-first')),
  on('grid-worker', 'unverified', '/packages/issue/pages/unverified/index'),
  on('grid-worker', 'unverified-take-in', '/packages/issue/pages/unverified/index', {}, tapping('.t-vouch-open')),
  on('grid-worker', 'behalf', '/packages/issue/pages/behalf/index'),
  on('wang-xiulan', 'behalf-nobody', '/packages/issue/pages/behalf/index'),
  on('grid-worker', 'take-in-decline', '/packages/issue/pages/take-in/index', { issueId: scene.waiting }, tapping('.t-decline')),
  on('grid-worker', 'take-in-direct', '/packages/issue/pages/take-in/index', { issueId: scene.open }, tapping('.t-direct')),
]

const polls = (scene: Scene): View[] => [
  on('wang-xiulan', 'projects-vote', '/packages/poll/pages/vote/index', { pollId: scene.projectsOpen }),
  on('wang-xiulan', 'projects-result', '/packages/poll/pages/result/index', { pollId: scene.projectsChosen }),
  on('wang-xiulan', 'vote', '/packages/poll/pages/vote/index', { pollId: scene.openPoll }),
  on('wang-xiulan', 'vote-confirm', '/packages/poll/pages/vote/index', { pollId: scene.openPoll }, tapping('.t-choice-approve')),
  on('zheng-yu', 'vote-not-on-roll', '/packages/poll/pages/vote/index', { pollId: scene.openPoll }),
  on('secretary', 'vote-secretary', '/packages/poll/pages/vote/index', { pollId: scene.openPoll }),
  on('secretary', 'by-hand', '/packages/poll/pages/by-hand/index', { pollId: scene.openPoll }),
  on('wang-xiulan', 'result', '/packages/poll/pages/result/index', { pollId: scene.decidedPoll }),
  on('secretary', 'draft', '/packages/poll/pages/draft/index', { pollId: scene.undrafted }),
  on('secretary', 'draft-publish', '/packages/poll/pages/draft/index', { pollId: scene.undrafted }, tapping('.t-publish')),
  on('wang-xiulan', 'resolution', '/packages/poll/pages/resolution/index', { resolutionId: scene.inForce }),
  on('wang-xiulan', 'resolution-hung-out', '/packages/poll/pages/resolution/index', { resolutionId: scene.hungOut }),
  on('secretary', 'resolution-board', '/packages/poll/pages/resolution/index', { resolutionId: scene.hungOut }, tapping('.t-board')),
  on('chen-li', 'resolution-object', '/packages/poll/pages/resolution/index', { resolutionId: scene.hungOut }, tapping('.t-object')),
  on('secretary', 'resolution-rule', '/packages/poll/pages/resolution/index', { resolutionId: scene.hungOut }, tapping('.t-rule')),
  on('secretary', 'slip', '/packages/poll/pages/slip/index', { resolutionId: scene.hungOut }),
  on('street', 'order', '/packages/poll/pages/order/index', { resolutionId: scene.inForce }),
]

/** The words of a village. */
const village = (scene: Scene): View[] => [
  on('liu-guixiang', 'village-home', '/pages/home/index'),
  on('liu-guixiang', 'village-board', '/pages/board/index'),
  on('liu-guixiang', 'village-mine', '/pages/mine/index'),
  on('liu-guixiang', 'village-matter', '/packages/issue/pages/matter/index', { issueId: scene.villageMatter }),
  on('liuwan-secretary', 'village-workbench', '/pages/workbench/index'),
]

const tasks = (scene: Scene): View[] => [
  on('secretary', 'assign', '/packages/task/pages/assign/index', { resolutionId: scene.inForce }),
  on('property', 'task-carrier', '/packages/task/pages/detail/index', { taskId: scene.taskUnderWay }),
  on('property', 'report-progress', '/packages/task/pages/report/index', { taskId: scene.taskUnderWay, kind: 'progress' }),
  on('property', 'report-delivery', '/packages/task/pages/report/index', { taskId: scene.taskUnderWay, kind: 'delivery' }),
  on('wang-xiulan', 'task-to-judge', '/packages/task/pages/detail/index', { taskId: scene.taskToJudge }),
  on('wang-xiulan', 'task-judge', '/packages/task/pages/detail/index', { taskId: scene.taskToJudge }, tapping('.t-accept-work')),
  on('chen-li', 'task-closed', '/packages/task/pages/detail/index', { taskId: scene.taskClosed }),
  on('property', 'task-ask-extension', '/packages/task/pages/detail/index', { taskId: scene.taskInTime }, tapping('.t-ask-extension')),
  on('secretary', 'task-decide-extension', '/packages/task/pages/detail/index', { taskId: scene.taskToExtend }, tapping('.t-decide-extension')),
  on('secretary', 'matter-park', '/packages/issue/pages/matter/index', { issueId: scene.underWay }, tapping('.t-park')),
  on('wang-xiulan', 'matter-reopen', '/packages/issue/pages/matter/index', { issueId: scene.closed }, tapping('.t-reopen')),
  on('lin-xiaodong', 'scrutiny-not-yet', '/packages/task/pages/scrutiny/index', { taskId: scene.taskToJudge }),
  on('wang-xiulan', 'figures', '/packages/task/pages/figures/index'),
  on('wang-xiulan', 'carrier', '/packages/task/pages/carrier/index', { orgUnitId: scene.carrier }),
]

const RULES = '/packages/workbench/pages/rules/index'
const addingADay = (phone: Phone) => phone.tapFirst('.t-days-noticeDays .t-more')
const readingOtherwise = async (phone: Phone) => phone.tap('.t-readings .chip', /随多数/)
const countingParking = async (phone: Phone) => {
  if ((await phone.count('.t-more-rules')) > 0) await phone.tap('.t-more-rules')
  await phone.tap('.t-parking .chip', /^都算/)
}
const confirmingRules = async (phone: Phone) => {
  await addingADay(phone)
  await phone.tap('.t-rules-change')
}
const refusedRules = async (phone: Phone) => {
  await readingOtherwise(phone)
  await phone.tap('.t-rules-change')
  await phone.tap('.t-rules-send')
}

/** Also drawn for a PC. */
export const workbench = (): View[] => [
  on('secretary', 'workbench-secretary', '/pages/workbench/index'),
  on('grid-worker', 'workbench-grid', '/pages/workbench/index'),
  on('property', 'workbench-carrier', '/pages/workbench/index'),
  on('wang-xiulan', 'workbench-resident', '/pages/workbench/index'),
  on('grid-worker', 'claims', '/packages/workbench/pages/claims/index'),
  on('secretary', 'register', '/packages/workbench/pages/register/index'),
  on('secretary', 'letters', '/packages/workbench/pages/letters/index'),
  on('grid-worker', 'homes', '/packages/workbench/pages/homes/index'),
  on('grid-worker', 'homes-found', '/packages/workbench/pages/homes/index', {}, finding('501')),
  on('grid-worker', 'homes-none', '/packages/workbench/pages/homes/index', {}, finding('没有这户')),
  on('secretary', 'register-home', '/packages/workbench/pages/homes/index', {}, openingFirst),
  on('secretary', 'register-home-delegate', '/packages/workbench/pages/homes/index', {}, writingDelegate),
  on('secretary', 'register-home-transfer', '/packages/workbench/pages/homes/index', {}, openingTransfer),
  on('secretary', 'rules', RULES),
  on('secretary', 'rules-otherwise', RULES, {}, readingOtherwise),
  on('secretary', 'rules-parking', RULES, {}, countingParking),
  on('secretary', 'rules-confirm', RULES, {}, confirmingRules),
  on('secretary', 'rules-refused', RULES, {}, refusedRules),
  on('xinglin-secretary', 'rules-unset', RULES),
  on('grid-worker', 'rules-reading', RULES),
  on('secretary', 'venues', '/packages/workbench/pages/venues/index'),
  on('secretary', 'venues-settled', '/packages/workbench/pages/venues/index', {}, tapping('.t-venue-row')),
  on('secretary', 'venues-add', '/packages/workbench/pages/venues/index', {}, tapping('.t-add-venue')),
  on('secretary', 'venues-online', '/packages/workbench/pages/venues/index', {}, async (phone) => {
    await phone.tap('.t-add-venue')
    await phone.tap('.t-venue-kind .chip', '线上')
  }),
  on('secretary', 'offices', '/packages/workbench/pages/offices/index'),
  on('secretary', 'offices-offer', '/packages/workbench/pages/offices/index', {}, tapping('.t-offer')),
  on('grid-worker', 'offices-reading', '/packages/workbench/pages/offices/index'),
]
