import { ELECTORATES } from '../membership/electorates';
import { MEETING_FORMS } from '../meetings/forms';
import type { MeetingFormRules } from '../meetings/meeting-form';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION, RULE_PACKS } from './packs';
import { CHANNELS, countsTheRoom, misfitOf, type Requirement, type RulePack } from './rule-pack';

const packs = Object.entries(RULE_PACKS);

describe.each(packs)('the rule pack %s', (id, pack) => {
  it('is filed under its own id, names its electorate and its source', () => {
    expect(pack.id).toBe(id);
    expect(Object.keys(ELECTORATES)).toContain(pack.electorate);
    expect(pack.source).toMatch(/第.+条/);
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
    if (pack.quorum.area || pack.approval.area) expect(pack.secrecy).toEqual(['named']);
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

  it('measures those present only inside a meeting, and binds nobody by a deliberation', () => {
    if (countsTheRoom(pack)) expect(pack.window).toBe('in_meeting');
    if (pack.electorate === 'participants') expect(pack.effect).toBe('consensus');
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
