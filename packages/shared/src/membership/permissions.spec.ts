import { LIFECYCLES, type Lifecycle } from '../lifecycle';
import { ELECTORATES } from './electorates';
import { PARTY_WORDS, RELATIONS } from './parties';
import { PERMISSIONS, type Grant, type Permission } from './permissions';
import { CARRIERS, CONVENERS, HANDLERS, MEETING_CALLERS, PAPER_CLERKS, POLL_CONVENERS, ROLES, STAFF, STANDINGS, type Role } from './roles';

const permissions = Object.entries(PERMISSIONS) as [Permission, Grant][];
const granted = (kind: Grant['kind']) => permissions.filter(([, grant]) => grant.kind === kind).map(([name]) => name).sort();
const rolesOf = (permission: Permission): readonly Role[] => {
  const grant: Grant = PERMISSIONS[permission];
  return grant.kind === 'roles' ? grant.roles : [];
};
/** Appointed roles that a lifecycle lets take this action, in any state. */
function takersOf(aggregate: keyof typeof LIFECYCLES, action: string): Role[] {
  const table: Lifecycle<string> = LIFECYCLES[aggregate].table;
  const parties = Object.values(table).flatMap((edges) => edges[action]?.by ?? []);
  // Who stands in for the handlers holds the street's office.
  const roles = parties.map((party) => (party === 'stand_in' ? 'street_officer' : party));
  return [...new Set(roles)].filter((party): party is Role => party in ROLES).sort();
}

describe('roles', () => {
  it('widen from convening to handling to having a workbench', () => {
    expect(HANDLERS).toEqual(expect.arrayContaining([...CONVENERS]));
    expect(STAFF).toEqual(expect.arrayContaining([...HANDLERS]));
    expect(STAFF).toEqual(expect.arrayContaining([...CARRIERS]));
  });

  it('give no workbench to those whom residents elected to speak for them, nor to the platform', () => {
    const without = (Object.keys(ROLES) as Role[]).filter((role) => !(STAFF as readonly Role[]).includes(role));
    expect(without.sort()).toEqual(['branch_member', 'courier_representative', 'group_leader', 'newcomer_representative', 'operator', 'party_member', 'party_volunteer', 'resident_representative']);
  });

  it('standings and relations never share a code or a word', () => {
    const codes = [ROLES, STANDINGS, RELATIONS].flatMap((table) => Object.keys(table));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(Object.values(PARTY_WORDS)).size).toBe(codes.length);
  });

  it('every electorate has its own words', () => {
    const words = Object.values(ELECTORATES);
    expect(new Set(words).size).toBe(words.length);
    expect(words).toContain('全体业主');
  });
});

describe('without a session', () => {
  it('one can start one, read a signed photo or paper, ask whether the service lives, and use the demo and read its description where there is one', () => {
    expect(granted('nobody_signed_in')).toEqual(['api.describe', 'demo.use', 'document.readSigned', 'health.read', 'meeting.screen', 'photo.readSigned', 'session.start']);
  });
});

describe('an unverified person', () => {
  it('reads what is public and manages their own session, consent, notices and claim; nothing else', () => {
    expect(granted('anyone')).toEqual([
      'account.own', 'board.read', 'claim.own', 'code.redeem', 'community.read', 'consent.give', 'issue.readPublic', 'meeting.read', 'notice.own', 'poll.read',
      'resolution.read', 'session.own', 'task.read',
    ]);
  });
});

describe('a verified resident', () => {
  it('endorses, objects and judges by being one, with no appointment', () => {
    expect(granted('resident')).toEqual(['delivery.acknowledge', 'household.own', 'issue.endorse', 'objection.make', 'paper.witness', 'proxy.cast', 'proxy.give', 'result.ask', 'roll.object', 'task.judge']);
  });

  it('is never replaced by a role: no appointment grants voting, judging, endorsing or confirming', () => {
    for (const permission of ['ballot.cast', 'proxy.cast', 'task.judge', 'issue.endorse', 'minutes.confirm', 'demand.make', 'objection.make', 'paper.witness'] satisfies Permission[]) {
      expect(rolesOf(permission)).toEqual([]);
    }
  });
});

describe('an appointment', () => {
  it.each<[Permission, readonly Role[]]>([
    ['claim.decide', HANDLERS], ['issue.handle', [...HANDLERS, 'street_officer']], ['issue.raiseOnBehalf', HANDLERS], ['referral.configure', CONVENERS], ['meeting.registerPeople', HANDLERS], ['register.read', HANDLERS], ['register.change', HANDLERS],
    ['register.import', CONVENERS], ['letter.make', CONVENERS], ['meeting.convene', CONVENERS], ['meeting.call', MEETING_CALLERS], ['meeting.host', PAPER_CLERKS], ['meeting.archive', PAPER_CLERKS], ['poll.convene', CONVENERS], ['resolution.publish', CONVENERS], ['task.assign', CONVENERS],
    ['task.carry', CARRIERS], ['workbench.read', STAFF], ['office.read', HANDLERS], ['office.appoint', ['secretary']], ['poll.prepare', POLL_CONVENERS], ['rules.set', CONVENERS], ['delivery.record', PAPER_CLERKS], ['paper.handle', PAPER_CLERKS], ['paper.nameWitness', HANDLERS],
    ['task.supervise', ['supervision_committee']], ['talk.hold', ['secretary']],
  ])('%s is for %j', (permission, roles) => {
    expect(rolesOf(permission)).toEqual(roles);
  });

  it('is the only way to what the table lists here, and always names somebody', () => {
    expect(granted('roles')).toHaveLength(37);
    for (const [, grant] of permissions) if (grant.kind === 'roles') expect(grant.roles.length).toBeGreaterThan(0);
  });

  it('grants nothing to those who run the platform', () => {
    for (const [name] of permissions) expect(rolesOf(name)).not.toContain('operator');
  });
});

describe('permission and lifecycle agree', () => {
  it.each<[Permission, keyof typeof LIFECYCLES, string]>([
    ['issue.handle', 'issue', 'accept'], ['issue.handle', 'issue', 'decline'], ['issue.handle', 'issue', 'executeDirectly'],
    ['talk.hold', 'talk', 'answer'], ['talk.hold', 'talk', 'promise'], ['talk.hold', 'talk', 'declare'],
    ['meeting.convene', 'issue', 'putOnAgenda'], ['meeting.call', 'meeting', 'announce'], ['meeting.call', 'meeting', 'conclude'], ['meeting.call', 'demand', 'convene'], ['meeting.convene', 'question', 'promise'],
    ['poll.convene', 'poll', 'open'], ['poll.prepare', 'poll', 'announce'], ['poll.prepare', 'poll', 'void'], ['poll.prepare', 'poll', 'certify'], ['poll.prepare', 'issue', 'putToVote'],
    ['resolution.publish', 'resolution', 'publish'], ['task.assign', 'task', 'reassign'], ['task.carry', 'issue', 'deliver'],
  ])('who passes %s is whom the %s lets %s', (permission, aggregate, action) => {
    expect(takersOf(aggregate, action)).toEqual([...rolesOf(permission)].sort());
  });
});
