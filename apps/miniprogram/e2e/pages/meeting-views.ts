import type { Phone } from '../support'
import type { Scene } from './scene'
import { on, tapping, type View } from './view'

const givingScreen = async (phone: Phone) => {
  await phone.tap('.t-show-code')
  await phone.tap('.t-big-screen')
  await phone.see('.t-screen .sheet__big')
}
const sayingUrgent = async (phone: Phone) => {
  if ((await phone.count('.t-urgent')) > 0) await phone.tapFirst('.t-urgent')
  await phone.tap('.t-urgent-fields .chip', '水电房屋出险情')
}

const DETAIL = '/packages/meeting/pages/detail/index'
const DEMAND = '/packages/meeting/pages/demand/index'
const MINUTES = '/packages/meeting/pages/minutes/index'
const SLIPS = '/packages/meeting/pages/minutes-slips/index'
const enteringASlip = async (phone: Phone) => {
  await phone.tapFirst('.t-slip-signer', '陈立')
  await phone.tap('.chip', /有一段不对/)
}
const takingDown = async (phone: Phone) => {
  await phone.tap('.t-add-paper')
  await phone.tapFirst('.t-paper-take')
}
const correcting = async (phone: Phone) => {
  await phone.tap('.t-answer')
  await phone.tap('.chip', /改，写更正/)
}
const unfoldingPapers = async (phone: Phone) => {
  await phone.tap('.t-papers-unfold')
  await phone.see('.t-papers')
}
/** One paper does not come; and the list of them does not. */
const refusedPaper = async (phone: Phone) => {
  await unfoldingPapers(phone)
  await phone.network.refuse({ method: 'GET', path: '/paper' })
  await phone.tap('.t-minutes-docx')
  await phone.see('.field__err', /现在连不上/)
  await phone.network.mend()
}
const withoutPapers = async (phone: Phone) => {
  await phone.network.refuse({ method: 'GET', path: '/papers' })
  await phone.tap('.t-papers-unfold')
  await phone.see('.t-papers-failed')
  await phone.network.mend()
}

export const meetings = (scene: Scene): View[] => [
  on('wang-xiulan', 'meeting-announced', '/packages/meeting/pages/detail/index', { meetingId: scene.announced }),
  on('wang-xiulan', 'meeting-in-session', '/packages/meeting/pages/detail/index', { meetingId: scene.inSession }),
  on('secretary', 'meeting-secretary', '/packages/meeting/pages/detail/index', { meetingId: scene.announced }),
  on('secretary', 'meeting-add-paper', DETAIL, { meetingId: scene.announced }, tapping('.t-add-paper')),
  on('secretary', 'meeting-withdraw-paper', DETAIL, { meetingId: scene.announced }, takingDown),
  on('wang-xiulan', 'meeting-put-off', DETAIL, { meetingId: scene.moved }),
  on('wang-xiulan', 'meeting-cancelled', DETAIL, { meetingId: scene.cancelled }),
  on('secretary', 'meeting-put-off-secretary', DETAIL, { meetingId: scene.moved }),
  on('secretary', 'meeting-papers', DETAIL, { meetingId: scene.held }, unfoldingPapers),
  on('secretary', 'meeting-papers-refused', DETAIL, { meetingId: scene.held }, refusedPaper),
  on('secretary', 'meeting-papers-failed', DETAIL, { meetingId: scene.inSession }, withoutPapers),
  on('secretary', 'meeting-papers-to-come', DETAIL, { meetingId: scene.roast }, unfoldingPapers),
  on('zheng-yu', 'check-in-code', '/packages/meeting/pages/check-in/index', { meetingId: scene.inSession, code: 'ABCDE23456' }),
  on('zheng-yu', 'check-in-typed', '/packages/meeting/pages/check-in/index', { meetingId: scene.inSession }),
  on('wang-xiulan', 'check-in-done', '/packages/meeting/pages/check-in/index', { meetingId: scene.inSession }),
  on('he-wei', 'check-in-door', '/packages/meeting/pages/check-in/index', { code: 'ABCDE23456' }),
  on('wu-fang', 'check-in-online', '/packages/meeting/pages/check-in/index', { meetingId: scene.inSession }),
  on('gao-xiang', 'check-in-waiting', '/packages/meeting/pages/check-in/index', { meetingId: scene.inSession }),
  on('secretary', 'host', '/packages/meeting/pages/host/index', { meetingId: scene.inSession }),
  on('secretary', 'host-code', '/packages/meeting/pages/host/index', { meetingId: scene.inSession }, tapping('.t-show-code')),
  on('secretary', 'host-screen', '/packages/meeting/pages/host/index', { meetingId: scene.inSession }, givingScreen),
  on('wang-xiulan', 'screen-phone', '/packages/meeting/pages/screen/index'),
  on('secretary', 'host-waiting', '/packages/meeting/pages/host/index', { meetingId: scene.inSession }, tapping('.t-by-hand')),
  on('secretary', 'host-projects', '/packages/meeting/pages/host/index', { meetingId: scene.budgetOn }),
  on('secretary', 'host-early', '/packages/meeting/pages/host/index', { meetingId: scene.announced }),
  on('wang-xiulan', 'questions-announced', '/packages/meeting/pages/detail/index', { meetingId: scene.roast }),
  on('he-wei', 'questions-ask', '/packages/meeting/pages/detail/index', { meetingId: scene.roast }, tapping('.t-ask')),
  on('wang-xiulan', 'questions-in-session', '/packages/meeting/pages/detail/index', { meetingId: scene.roastOn }),
  on('wang-xiulan', 'questions-matter', '/packages/issue/pages/matter/index', { issueId: scene.roastMatter }),
  on('secretary', 'host-questions', '/packages/meeting/pages/host/index', { meetingId: scene.roastOn }),
  on('secretary', 'host-promise', '/packages/meeting/pages/host/index', { meetingId: scene.roastOn }, tapping('.t-end-promise')),
  on('secretary', 'host-answer', '/packages/meeting/pages/host/index', { meetingId: scene.roastOn }, tapping('.t-end-answer')),
  on('secretary', 'host-not-possible', '/packages/meeting/pages/host/index', { meetingId: scene.roastOn }, tapping('.t-end-declare')),
  on('secretary', 'host-behalf', '/packages/meeting/pages/host/index', { meetingId: scene.roastOn }, tapping('.t-behalf')),
  on('secretary', 'meeting-call-off', '/packages/meeting/pages/detail/index', { meetingId: scene.announced }, tapping('.t-call-off')),
  on('secretary', 'plan-forms', '/packages/meeting/pages/plan/index'),
  on('secretary', 'plan-questions', '/packages/meeting/pages/plan/index', {}, tapping('.t-form-secretary_meeting')),
  on('secretary', 'plan', '/packages/meeting/pages/plan/index', { issueIds: scene.open }),
  on('secretary', 'plan-item', '/packages/meeting/pages/plan/index', { issueIds: scene.open }, async (phone) => phone.tapFirst('.ag')),
  on('secretary', 'plan-elsewhere', '/packages/meeting/pages/plan/index', { issueIds: scene.open }, async (phone) => phone.turnTo('.t-from-elsewhere', '会场开，也能在线上参加')),
  on('secretary', 'plan-may-be-urgent', '/packages/meeting/pages/plan/index', { form: 'residents_households', issueIds: scene.open }),
  on('secretary', 'plan-urgent', '/packages/meeting/pages/plan/index', { form: 'residents_households', issueIds: scene.open }, sayingUrgent),
  on('wang-xiulan', 'demands', '/packages/meeting/pages/demands/index'),
  on('zhou-jianguo', 'demands-raise', '/packages/meeting/pages/demands/index', {}, tapping('.t-raise-representatives')),
  on('wang-xiulan', 'demands-raise-owners', '/packages/meeting/pages/demands/index', {}, tapping('.t-raise-owners')),
  on('wang-xiulan', 'demand', DEMAND, { demandId: scene.demandCollecting }),
  on('zhou-jianguo', 'demand-join', DEMAND, { demandId: scene.demandCollecting }),
  on('secretary', 'demand-owed', DEMAND, { demandId: scene.demandReached }),
  on('wang-xiulan', 'demand-owners', DEMAND, { demandId: scene.demandOfOwners }),
  on('he-wei', 'demand-owners-committee', DEMAND, { demandId: scene.demandOfOwners }),
  on('wang-xiulan', 'owners-evening', DETAIL, { meetingId: scene.ownersEvening }),
  on('he-wei', 'plan-owners', '/packages/meeting/pages/plan/index'),
  on('wang-xiulan', 'minutes', MINUTES, { meetingId: scene.held }),
  on('wang-xiulan', 'minutes-object', MINUTES, { meetingId: scene.held }, tapping('.t-object')),
  on('wang-xiulan', 'minutes-first-version', MINUTES, { meetingId: scene.held, version: '1' }),
  on('secretary', 'minutes-secretary', MINUTES, { meetingId: scene.held }),
  on('secretary', 'minutes-answer', MINUTES, { meetingId: scene.held }, correcting),
  on('secretary', 'minutes-correct', MINUTES, { meetingId: scene.held }, tapping('.t-correct')),
  on('secretary', 'minutes-slips', SLIPS, { meetingId: scene.held }),
  on('secretary', 'minutes-slip-reject', SLIPS, { meetingId: scene.held }, tapping('.t-slip-reject')),
  on('grid-worker', 'minutes-slip-enter', SLIPS, { meetingId: scene.held }, enteringASlip),
]
