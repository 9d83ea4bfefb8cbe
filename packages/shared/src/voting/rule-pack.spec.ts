import { ELECTORATES } from '../membership/electorates';
import { MEETING_FORMS } from '../meetings/forms';
import type { MeetingFormRules } from '../meetings/meeting-form';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION, packOn, RULE_PACK_VERSIONS, RULE_PACKS } from './packs';
import { CHANNELS, countsTheRoom, misfitOf, weighsArea, type Requirement, type RulePack } from './rule-pack';

const packs = Object.entries(RULE_PACKS);

describe.each(packs)('the rule pack %s', (id, pack) => {
  it('is filed under its own id, names its electorate and its source', () => {
    expect(pack.id).toBe(id);
    expect(Object.keys(ELECTORATES)).toContain(pack.electorate);
    // What was only read in local pages has no article to name.
    expect(pack.source).toMatch(pack.mark === 'S' ? /各地做法/ : /第.+条/);
    expect(pack.version).toBeGreaterThanOrEqual(1);
  });

  it('asks for an approval, so that it cannot pass by default', () => {
    expect(Object.keys(pack.approval).length).toBeGreaterThan(0);
  });

  it('asks for shares that a vote can reach and can miss', () => {
    const asked = [...Object.values(pack.quorum), ...Object.values(pack.approval)] as Requirement[];
    for (const { share: { numerator, denominator, inclusive } } of asked) {
      expect(numerator).toBeGreaterThan(0);
      expect(inclusive ? numerator <= denominator : numerator < denominator).toBe(true);
    }
  });

  it('is named only where it weighs area, for an area names its owner', () => {
    if (weighsArea(pack)) expect(pack.secrecy).toEqual(['named']);
    expect(pack.secrecy.length).toBeGreaterThan(0);
  });

  it('is announced for whole days and comes in through known channels', () => {
    expect(Number.isInteger(pack.noticeDays) && pack.noticeDays >= 0).toBe(true);
    expect(pack.channels.length).toBeGreaterThan(0);
    for (const channel of pack.channels) expect(Object.keys(CHANNELS)).toContain(channel);
  });

  it('names who convenes it, the day its text is in force, and a length exactly where it has dates', () => {
    expect(pack.convenedBy.length).toBeGreaterThan(0);
    expect(pack.inForceFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(pack.windowDays !== undefined).toBe(pack.window === 'dated');
  });

  it('runs where its own electorate decides and nowhere else', () => {
    for (const electorate of Object.keys(ELECTORATES) as RulePack['electorate'][]) {
      for (const window of ['in_meeting', 'dated'] as const) {
        const fits = electorate === pack.electorate && window === pack.window;
        expect(misfitOf(pack, { electorate, window }) === null).toBe(fits);
      }
    }
  });

  it('counts attendance in a meeting and ballots in a dated vote', () => {
    expect(countsTheRoom(pack)).toBe(pack.window === 'in_meeting');
    expect(pack.takesPartBy).toBe(pack.window === 'in_meeting' ? 'attendance' : 'ballot');
    expect(pack.noticeBefore).toBe(pack.window === 'in_meeting' ? 'meeting' : 'vote');
  });

  it('reads a silent ballot as none unless the body’s own rules say otherwise, and says who may act for whom', () => {
    expect(pack.silentBallots[0]).toBe('not_participating');
    const { basis, mostPerAgent, source } = pack.proxies;
    expect(basis === 'never' ? mostPerAgent === 0 : source !== '').toBe(true);
  });

  it('measures those present only inside a meeting, and binds nobody by a deliberation', () => {
    if (countsTheRoom(pack)) expect(pack.window).toBe('in_meeting');
    if (pack.electorate === 'participants') expect(pack.effect).toBe('consensus');
  });
});

describe('the version of a rule', () => {
  it('is that of the day: the Civil Code from 2021, the revised 居委会法 from 2026', () => {
    expect(packOn('cn.owners.special', '2020-12-31')).toMatchObject({ version: 1, approval: { heads: { share: { numerator: 2, denominator: 3 }, of: 'all' } } });
    expect(packOn('cn.owners.special', '2021-01-01')).toBe(RULE_PACKS['cn.owners.special']);
    expect(packOn('cn.owners.ordinary', '2020-12-31')).toMatchObject({ version: 1, quorum: { heads: { share: { numerator: 1, denominator: 2, inclusive: false } } } });
    expect(packOn('cn.residents.assembly', '2025-12-31')).toMatchObject({ version: 1, noticeDays: 0, partyStudy: 'none' });
    expect(packOn('cn.residents.assembly', '2026-01-01')).toMatchObject({ version: 2, noticeDays: 10, partyStudy: 'first' });
    expect(packOn('cn.residents.households', '2025-12-31')).toMatchObject({ version: 1, electorate: 'households', noticeDays: 0 });
  });

  it('is none before there was one, and of no pack that nobody knows', () => {
    expect(packOn('cn.collective.members', '2025-04-30')).toBeUndefined();
    expect(packOn('cn.owners.election', '2026-11-28')).toBeUndefined();
  });

  it('is one of a kind: newer ones begin later', () => {
    for (const id of Object.keys(RULE_PACKS)) {
      const versions = RULE_PACK_VERSIONS.filter((pack) => pack.id === id);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => versions.length - i));
      const days = versions.map(({ inForceFrom }) => inForceFrom);
      expect(days).toEqual([...new Set(days)].sort().reverse());
    }
  });
});

it('the packs are those that the product knows, and no two bodies share an electorate by accident', () => {
  expect(Object.keys(RULE_PACKS).sort()).toEqual([
    'cn.collective.members', 'cn.owners.committee.shandong', 'cn.owners.ordinary', 'cn.owners.special', 'cn.owners.unanimous', 'cn.party.members',
    'cn.residents.assembly', 'cn.residents.households', 'cn.residents.representatives',
    'cn.village.branch', 'cn.village.two_committees',
    'cn.villagers.assembly', 'cn.villagers.group', 'cn.villagers.households', 'cn.villagers.representatives', 'community.deliberation',
  ]);
  const bodies = Object.values(RULE_PACKS).filter(({ id }) => !/ordinary|special/.test(id)).map(({ electorate }) => electorate);
  expect(new Set(bodies).size).toBe(bodies.length);
});

describe('what a law says beside the shares', () => {
  it.each<[string, Partial<RulePack>]>([
    ['cn.owners.special', { noticeDays: 15, effect: 'binding', secrecy: ['named'], partyStudy: 'none' }],
    ['cn.owners.unanimous', { effect: 'binding', quorum: {}, electorate: 'interested_owners' }],
    ['cn.owners.committee.shandong', { noticeDays: 0, effect: 'binding', publication: 'owners' }],
    ['cn.residents.assembly', { noticeDays: 10, partyStudy: 'first', effect: 'binding', secrecy: ['named', 'secret'] }],
    ['cn.residents.representatives', { noticeDays: 10, partyStudy: 'first' }],
    ['cn.villagers.assembly', { noticeDays: 10, partyStudy: 'first', effect: 'binding' }],
    ['cn.villagers.group', { noticeDays: 0, partyStudy: 'none' }],
    ['cn.collective.members', { noticeDays: 10, effect: 'binding' }],
    ['cn.village.branch', { effect: 'consensus', quorum: {}, convenedBy: ['secretary'], mark: 'D' }],
    ['cn.village.two_committees', { effect: 'consensus', quorum: {}, mark: 'D' }],
    ['cn.party.members', { effect: 'consensus', convenedBy: ['secretary'] }],
  ])('stands in %s', (id, said) => {
    expect(RULE_PACKS[id]).toMatchObject(said);
  });

  it('of proxies: owners in writing, a household’s own for the collective, nobody for a seat that is an office', () => {
    const basisOf = (id: string) => [RULE_PACKS[id]?.proxies.basis, RULE_PACKS[id]?.proxies.agents];
    expect(basisOf('cn.owners.ordinary')).toEqual(['law', 'anybody']);
    expect(basisOf('cn.collective.members')).toEqual(['law', 'same_household']);
    for (const id of ['cn.residents.assembly', 'cn.residents.households', 'cn.villagers.assembly', 'cn.villagers.households', 'cn.villagers.group']) expect(basisOf(id)[0]).toBe('own_rules');
    for (const id of ['cn.residents.representatives', 'cn.villagers.representatives', 'cn.owners.committee.shandong', 'cn.party.members', 'community.deliberation']) expect(basisOf(id)[0]).toBe('never');
  });
});

describe('a pack that does not fit', () => {
  const here = { electorate: 'participants', window: 'in_meeting' } as const;
  it.each<[string, RulePack, Parameters<typeof misfitOf>[1], ReturnType<typeof misfitOf>]>([
    ['an owners’ pack over those who came', CN_OWNERS_ORDINARY, here, 'electorate'],
    ['a deliberation over the owners', COMMUNITY_DELIBERATION, { electorate: 'owners', window: 'dated' }, 'electorate'],
    ['a deliberation that is dated', COMMUNITY_DELIBERATION, { electorate: 'participants', window: 'dated' }, 'window'],
    ['a dated pack that counts the room', { ...COMMUNITY_DELIBERATION, window: 'dated' }, { electorate: 'participants', window: 'dated' }, 'window'],
    ['a deliberation that is said to bind', { ...COMMUNITY_DELIBERATION, effect: 'binding' }, here, 'no_force'],
  ])('%s is refused', (_, pack, place, misfit) => {
    expect(misfitOf(pack, place)).toBe(misfit);
  });
});

it('a deliberation binds nobody, and only those who came take part in it', () => {
  expect(COMMUNITY_DELIBERATION).toMatchObject({ effect: 'consensus', electorate: 'participants', window: 'in_meeting', quorum: {} });
});

describe.each(Object.entries(MEETING_FORMS) as [string, MeetingFormRules][])('the meeting form %s', (_form, rules) => {
  it('has a vote exactly when it has rules for one, and knows them', () => {
    expect(rules.canVote).toBe(rules.rulePacks.length > 0);
    for (const id of rules.rulePacks) expect(RULE_PACKS[id]).toBeDefined();
  });

  it('gives at least the notice its rules ask for and invites somebody by right', () => {
    for (const id of rules.rulePacks) expect(rules.notice.least).toBeGreaterThanOrEqual(RULE_PACKS[id]?.noticeDays ?? 0);
    expect(rules.invited.length).toBeGreaterThan(0);
    expect(new Set(rules.invited).size).toBe(rules.invited.length);
  });
});
