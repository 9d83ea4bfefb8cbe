import { CARRIERS, CONVENERS, HANDLERS, MEETING_CALLERS, PAPER_CLERKS, POLL_CONVENERS, STAFF, type Role } from './roles';

/**
 * Who may call what. `anyone` = every session, also an unverified one; `resident` = a verified person of that community;
 * a list of roles = an appointment in that community (or above it in the tree); `own` = decided by the relation to the thing itself
 * (author, assignee, judge), which the lifecycle table states.
 */
export type Grant =
  | Readonly<{ kind: 'nobody_signed_in' }>
  | Readonly<{ kind: 'anyone' }>
  | Readonly<{ kind: 'resident' }>
  | Readonly<{ kind: 'own' }>
  | Readonly<{ kind: 'roles'; roles: readonly Role[] }>;

const OPEN: Grant = { kind: 'nobody_signed_in' };
const ANYONE: Grant = { kind: 'anyone' };
const RESIDENT: Grant = { kind: 'resident' };
const OWN: Grant = { kind: 'own' };
const only = (roles: readonly Role[]): Grant => ({ kind: 'roles', roles });

/** Every permission of the API, one per kind of call. A route without one does not start. */
export const PERMISSIONS = {
  'session.start': OPEN,
  'health.read': OPEN,
  'photo.readSigned': OPEN,
  'document.readSigned': OPEN,
  'demo.use': OPEN,
  'api.describe': OPEN,
  'session.own': ANYONE,
  'consent.give': ANYONE,
  'notice.own': ANYONE,
  'community.read': ANYONE,
  'claim.own': ANYONE,
  'code.redeem': ANYONE,
  'account.own': ANYONE,
  // Whoever is of the home: by owning it or living in it.
  'household.own': RESIDENT,
  'claim.decide': only(HANDLERS),
  'register.import': only(CONVENERS),
  'register.read': only(HANDLERS),
  'register.change': only(HANDLERS),
  'letter.make': only(CONVENERS),
  // Verified residents, and whoever works here without a home: a carrier's delivery needs photos.
  'photo.upload': OWN,
  'issue.readPublic': ANYONE,
  'issue.read': OWN,
  // A neighbour, and somebody who is not verified yet: what they write waits unseen.
  'issue.raise': OWN,
  'issue.raiseOnBehalf': only(HANDLERS),
  'issue.endorse': RESIDENT,
  'issue.own': OWN,
  // The street only where every handler of the community is a part of the matter.
  'issue.handle': only([...HANDLERS, 'street_officer']),
  'referral.configure': only(CONVENERS),
  'office.read': only(HANDLERS),
  'office.appoint': only(['secretary']),
  'workbench.read': only(STAFF),
  'meeting.read': ANYONE,
  // Also the owners' own committee, for the owners' own meeting: the form says which office calls, runs and hosts what.
  'meeting.call': only(MEETING_CALLERS),
  'meeting.host': only(PAPER_CLERKS),
  'meeting.convene': only(CONVENERS),
  'venue.change': only(CONVENERS),
  'meeting.registerPeople': only(HANDLERS),
  // The big screen of a room is signed in nowhere: a code that the host reads out opens it, and what it shows it shows to the room.
  'meeting.screen': OPEN,
  // The whole of a meeting in one file, with the names of who was there.
  'meeting.archive': only(PAPER_CLERKS),
  // What two have said to each other, one of the two writes down.
  'talk.hold': only(['secretary']),
  // Neighbours, and whoever was invited to speak for a party: the property manager comes without a home here.
  'meeting.attend': OWN,
  'minutes.confirm': OWN,
  // The signed sheet of somebody without a phone: by one, and compared by another.
  'minutes.enterSlip': only(HANDLERS),
  // The roll of the law decides: whoever holds the office.
  'demand.make': OWN,
  'poll.read': ANYONE,
  'poll.convene': only(CONVENERS),
  'poll.prepare': only(POLL_CONVENERS),
  // The electorate and the authority: decided by the roll of the poll itself.
  'roll.read': OWN,
  'roll.object': RESIDENT,
  'ballot.read': OWN,
  // The roll decides: neighbours, and of a body whoever holds the office, also without a home here.
  'ballot.cast': OWN,
  'proxy.cast': RESIDENT,
  // That a ballot reached a home, entered by who carried it; that it was read, by its voter.
  'delivery.record': only(PAPER_CLERKS),
  'delivery.acknowledge': RESIDENT,
  // Envelopes are taken in and read by an office; what two of them read differently, only a neighbour settles.
  'paper.handle': only(PAPER_CLERKS),
  'paper.nameWitness': only(HANDLERS),
  'paper.witness': RESIDENT,
  // Who votes in another's place: entered from the signed paper by an office, or given by the owner; undone by either, or by the agent.
  'proxy.record': only(PAPER_CLERKS),
  'proxy.give': RESIDENT,
  'proxy.end': OWN,
  // An estate's own 议事规则, which its owners' votes go by.
  'rules.set': only(CONVENERS),
  'resolution.read': ANYONE,
  'resolution.publish': only(CONVENERS),
  'resolution.post': only(HANDLERS),
  'document.upload': only([...HANDLERS, 'street_officer']),
  // Residents of the community, or members of the roll: the resolution says which.
  'objection.make': RESIDENT,
  'objection.enter': only(HANDLERS),
  // The street only where every convener of the community is in the way.
  'objection.rule': only([...CONVENERS, 'street_officer']),
  'authority.order': only(['street_officer']),
  // 四议两公开: the secretary leads it; what came of it everybody may ask about.
  'steps.lead': only(['secretary']),
  'result.publish': only(CONVENERS),
  'result.ask': RESIDENT,
  'task.read': ANYONE,
  'task.assign': only(CONVENERS),
  'task.carry': only(CARRIERS),
  'task.judge': RESIDENT,
  'task.supervise': only(['supervision_committee']),
  'board.read': ANYONE,
} as const satisfies Record<string, Grant>;
export type Permission = keyof typeof PERMISSIONS;
