import type { Phone } from '../support'
import type { Scene } from './scene'
import { on, tapping, type View } from './view'

const markingNames = async (phone: Phone) => {
  for (const line of ['A', 'C', 'D']) await phone.tapFirst(`.t-line-${line} .chip`)
  await phone.tap('.t-chosen')
}
const markingDoors = async (phone: Phone) => {
  await phone.tapFirst('.door.is-none')
  await phone.tapFirst('.t-round')
}
const choosingMatter = (words: string) => (phone: Phone) => phone.turnTo('.t-matter-kind', words)
const marking = async (phone: Phone) => {
  await phone.tapFirst('.t-marking')
  await phone.tapFirst('.t-mark')
}
/** Who owns parking and no home stands under a heading of their own. */
const parkingAlone = (phone: Phone) => phone.tap('.chip', /^车位车库/)

const changingTo = (choice: string) => async (phone: Phone) => {
  await phone.tapFirst('.t-change-vote')
  await phone.tapFirst(`.t-choice-${choice}`)
}

export const ownersPolls = (scene: Scene): View[] => [
  on('secretary', 'owners-prepare', '/packages/poll/pages/prepare/index', { issueId: scene.open }),
  on('secretary', 'owners-prepare-names', '/packages/poll/pages/prepare/index', { issueId: scene.open }, choosingMatter('选业委会，或者换委员')),
  on('wang-xiulan', 'owners-roll', '/packages/poll/pages/roll/index', { pollId: scene.ownersRoll }),
  on('wang-xiulan', 'owners-object', '/packages/poll/pages/roll/index', { pollId: scene.ownersRoll }, tapping('.t-object')),
  on('wang-xiulan', 'owners-roll-parking', '/packages/poll/pages/roll/index', { pollId: scene.ownersParking }),
  on('secretary', 'owners-roll-parking-secretary', '/packages/poll/pages/roll/index', { pollId: scene.ownersParking }, parkingAlone),
  on('wang-xiulan', 'owners-review-parking', '/packages/poll/pages/vote/index', { pollId: scene.ownersParking }),
  on('he-wei', 'owners-vote-parking', '/packages/poll/pages/vote/index', { pollId: scene.ownersGarage }),
  on('wang-xiulan', 'owners-changeable', '/packages/poll/pages/vote/index', { pollId: scene.ownersGarage }),
  on('wang-xiulan', 'owners-changing', '/packages/poll/pages/vote/index', { pollId: scene.ownersGarage }, tapping('.t-change-vote')),
  on('wang-xiulan', 'owners-changing-confirm', '/packages/poll/pages/vote/index', { pollId: scene.ownersGarage }, changingTo('reject')),
  on('wang-xiulan', 'owners-notice-parking', '/packages/poll/pages/notice/index', { pollId: scene.ownersGarage }),
  on('wang-xiulan', 'owners-result-parking', '/packages/poll/pages/result/index', { pollId: scene.ownersDrain }),
  on('zheng-yu', 'owners-roll-missing', '/packages/poll/pages/roll/index', { pollId: scene.ownersRoll }),
  on('secretary', 'owners-roll-secretary', '/packages/poll/pages/roll/index', { pollId: scene.ownersRoll }),
  on('secretary', 'owners-answer', '/packages/poll/pages/roll/index', { pollId: scene.ownersRoll }, tapping('.t-answer')),
  on('secretary', 'owners-conflict', '/packages/poll/pages/roll/index', { pollId: scene.ownersRoll }, marking),
  on('wang-xiulan', 'owners-review', '/packages/poll/pages/vote/index', { pollId: scene.ownersRoll }),
  on('he-wei', 'owners-vote', '/packages/poll/pages/vote/index', { pollId: scene.ownersVote }),
  on('he-wei', 'owners-vote-confirm', '/packages/poll/pages/vote/index', { pollId: scene.ownersVote }, tapping('.t-choice-approve')),
  on('he-wei', 'owners-names', '/packages/poll/pages/vote/index', { pollId: scene.ownersNames }),
  on('he-wei', 'owners-names-confirm', '/packages/poll/pages/vote/index', { pollId: scene.ownersNames }, markingNames),
  on('wang-xiulan', 'owners-names-voted', '/packages/poll/pages/vote/index', { pollId: scene.ownersNames }),
  on('wang-xiulan', 'owners-names-notice', '/packages/poll/pages/notice/index', { pollId: scene.ownersNames }),
  on('secretary', 'owners-doors', '/packages/poll/pages/doors/index', { pollId: scene.ownersVote }),
  on('secretary', 'owners-doors-round', '/packages/poll/pages/doors/index', { pollId: scene.ownersVote }, markingDoors),
  on('wang-xiulan', 'owners-turnout', '/packages/poll/pages/vote/index', { pollId: scene.ownersVote }),
  on('secretary', 'owners-void', '/packages/poll/pages/vote/index', { pollId: scene.ownersVote }, tapping('.t-void-poll')),
  on('wang-xiulan', 'owners-notice', '/packages/poll/pages/notice/index', { pollId: scene.ownersVote }),
  on('wang-xiulan', 'owners-roll-corrected', '/packages/poll/pages/roll/index', { pollId: scene.ownersAnnounced }),
  on('wang-xiulan', 'owners-roll-former', '/packages/poll/pages/roll/index', { pollId: scene.ownersAnnounced }, tapping('.t-former-roll')),
  on('secretary', 'owners-roll-correct', '/packages/poll/pages/roll/index', { pollId: scene.ownersAnnounced }, tapping('.t-roll-wrong')),
  on('secretary', 'owners-roll-found', '/packages/poll/pages/roll/index', { pollId: scene.ownersVote }),
  on('secretary', 'owners-roll-record', '/packages/poll/pages/roll/index', { pollId: scene.ownersVote }, tapping('.t-roll-wrong')),
  on('wang-xiulan', 'owners-notice-corrected', '/packages/poll/pages/notice/index', { pollId: scene.ownersAnnounced }),
  on('wang-xiulan', 'owners-result', '/packages/poll/pages/result/index', { pollId: scene.ownersResult }),
  on('wang-xiulan', 'owners-ballots-early', '/packages/poll/pages/ballots/index', { pollId: scene.ownersVote }),
]

export const ownersDecided = (scene: Scene): View[] => [
  on('xu-lihua', 'owners-passed', '/packages/poll/pages/result/index', { pollId: scene.ownersPassed }),
  on('xu-lihua', 'owners-passed-conditions', '/packages/poll/pages/result/index', { pollId: scene.ownersPassed }, tapping('.t-conditions-all')),
  on('secretary', 'owners-one-device', '/packages/poll/pages/result/index', { pollId: scene.ownersUndrafted }),
  on('secretary', 'owners-both-readings', '/packages/poll/pages/result/index', { pollId: scene.ownersUndrafted }, tapping('.t-both')),
  on('xu-lihua', 'owners-failed', '/packages/poll/pages/result/index', { pollId: scene.ownersFailed }),
  on('xu-lihua', 'owners-chosen', '/packages/poll/pages/result/index', { pollId: scene.ownersChosen }),
  on('xu-lihua', 'owners-chosen-ballots', '/packages/poll/pages/ballots/index', { pollId: scene.ownersChosen }),
  on('xu-lihua', 'owners-chosen-verify', '/packages/poll/pages/verify/index', { pollId: scene.ownersChosen }),
  on('secretary', 'owners-chosen-draft', '/packages/poll/pages/draft/index', { pollId: scene.ownersChosen }),
  on('xu-lihua', 'owners-ballots', '/packages/poll/pages/ballots/index', { pollId: scene.ownersPassed }),
  on('xu-lihua', 'owners-verify', '/packages/poll/pages/verify/index', { pollId: scene.ownersPassed }),
  on('guest', 'owners-verify-guest', '/packages/poll/pages/verify/index', { pollId: scene.ownersPassed }),
  on('secretary', 'owners-draft', '/packages/poll/pages/draft/index', { pollId: scene.ownersUndrafted }),
  on('secretary', 'owners-draft-publish', '/packages/poll/pages/draft/index', { pollId: scene.ownersUndrafted }, tapping('.t-publish')),
  on('xu-lihua', 'owners-resolution', '/packages/poll/pages/resolution/index', { resolutionId: scene.ownersResolution }),
  on('chen-li', 'owners-resolution-outsider', '/packages/poll/pages/resolution/index', { resolutionId: scene.ownersResolution }),
  on('lin-xiaodong', 'workbench-supervision', '/pages/workbench/index'),
  on('street', 'workbench-street', '/pages/workbench/index'),
  on('he-wei', 'workbench-owners-committee', '/pages/workbench/index'),
]

const PAPER = '/packages/poll/pages/paper'
const typing = (code: string) => (phone: Phone) => phone.type('#paper-code', code)
const findingByRoom = (room: string) => async (phone: Phone) => {
  await phone.tapFirst('.t-by-room')
  await phone.type('#paper-room', room)
}
const findingRoom = (room: string) => async (phone: Phone) => {
  await findingByRoom(room)(phone)
  await phone.tapFirst('.t-room')
}
const lookingForWitness = async (phone: Phone) => {
  await phone.tapFirst('.t-name-witness')
  await phone.type('#witness-text', '5号楼')
}

/** Paper ballots, from the envelope to the last pile. */
export const onPaper = (scene: Scene): View[] => [
  on('grid-worker', 'paper-open', `${PAPER}/index`, { pollId: scene.ownersVote }),
  on('secretary', 'paper-print', `${PAPER}/index`, { pollId: scene.ownersVote }, tapping('.t-print')),
  on('secretary', 'paper-name-witness', `${PAPER}/index`, { pollId: scene.ownersVote }, lookingForWitness),
  on('secretary', 'paper-counting', `${PAPER}/index`, { pollId: scene.paperReading }),
  on('grid-worker', 'paper-receive', `${PAPER}-receive/index`, { pollId: scene.ownersVote }),
  on('grid-worker', 'paper-receive-slip', `${PAPER}-receive/index`, { pollId: scene.ownersVote }, typing('12345678')),
  on('grid-worker', 'paper-receive-rooms', `${PAPER}-receive/index`, { pollId: scene.ownersVote }, findingByRoom('3号楼1单元2')),
  on('grid-worker', 'paper-receive-found', `${PAPER}-receive/index`, { pollId: scene.ownersVote }, findingRoom('4号楼2单元101')),
  on('grid-worker', 'paper-receive-voted', `${PAPER}-receive/index`, { pollId: scene.ownersVote }, findingRoom('3号楼1单元202')),
  on('wang-xiulan', 'paper-receive-resident', `${PAPER}-receive/index`, { pollId: scene.ownersVote }),
  on('committee', 'paper-enter', `${PAPER}-enter/index`, { pollId: scene.paperReading }),
  on('committee', 'paper-enter-chosen', `${PAPER}-enter/index`, { pollId: scene.paperReading }, tapping('.t-read-approve')),
  on('secretary', 'paper-enter-first', `${PAPER}-enter/index`, { pollId: scene.paperReading }),
  on('grid-worker', 'paper-enter-done', `${PAPER}-enter/index`, { pollId: scene.paperRead }),
  on('committee', 'paper-differ', `${PAPER}-differ/index`, { pollId: scene.paperReading }),
  on('committee', 'paper-differ-none', `${PAPER}-differ/index`, { pollId: scene.paperRead }),
  on('xu-lihua', 'paper-witness', `${PAPER}-witness/index`, { pollId: scene.paperReading }),
  on('xu-lihua', 'paper-witness-totals', `${PAPER}-witness/index`, { pollId: scene.paperRead }),
  on('secretary', 'paper-enter-lines', `${PAPER}-enter/index`, { pollId: scene.paperBidders }),
  on('secretary', 'paper-enter-lines-chosen', `${PAPER}-enter/index`, { pollId: scene.paperBidders }, tapping('.t-read-line-A .chip')),
  on('xu-lihua', 'paper-witness-early', `${PAPER}-witness/index`, { pollId: scene.ownersVote }),
  on('xu-lihua', 'paper-to-witness', '/packages/poll/pages/vote/index', { pollId: scene.paperRead }),
  on('li-na', 'paper-received', '/packages/poll/pages/vote/index', { pollId: scene.ownersVote }),
  on('secretary', 'paper-rows', '/packages/poll/pages/vote/index', { pollId: scene.ownersVote }),
]
