import { ELECTORATES } from '../membership/electorates';
import { MEETING_FORMS, type MeetingFormRules } from '../meetings/forms';
import { COMMUNITY_DELIBERATION, RULE_PACKS } from './packs';
import { CHANNELS, type Requirement } from './rule-pack';

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
    for (const id of rules.rulePacks) expect(rules.noticeDays).toBeGreaterThanOrEqual(RULE_PACKS[id]?.noticeDays ?? 0);
    expect(rules.invited.length).toBeGreaterThan(0);
    expect(new Set(rules.invited).size).toBe(rules.invited.length);
  });
});
