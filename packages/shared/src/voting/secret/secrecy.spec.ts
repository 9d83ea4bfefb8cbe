import { MEETING_FORMS } from '../../meetings/forms';
import { packOn, RULE_PACK_VERSIONS, RULE_PACKS } from '../packs';
import { countsTheRoom, weighsArea, type RulePack } from '../rule-pack';
import { MORE_THAN_HALF } from '../share';
import { SECRECY_WARNING_BELOW, secrecyMisfitOf, secrecyWarning } from './secrecy';

describe.each(RULE_PACK_VERSIONS.map((pack) => [`${pack.id} ${pack.version}`, pack] as const))('secrecy under %s', (_, pack) => {
  it('is what the pack says, and never where an area or an envelope would name the voter', () => {
    for (const secrecy of ['named', 'secret'] as const) expect(secrecyMisfitOf(pack, secrecy) === null).toBe(pack.secrecy.includes(secrecy));
    if (!pack.secrecy.includes('secret')) return;
    expect(weighsArea(pack)).toBe(false);
    expect(pack.channels).not.toContain('paper');
    // Everybody counts one there, so that whichever choice is taken for whose the sums are the same.
    expect(countsTheRoom(pack)).toBe(true);
  });
});

describe('a vote that cannot be secret', () => {
  const pack = RULE_PACKS['community.deliberation'] as RulePack;
  it.each<[string, RulePack, ReturnType<typeof secrecyMisfitOf>]>([
    ['weighed by area', { ...pack, approval: { area: { share: MORE_THAN_HALF, of: 'all' } } }, 'area'],
    ['with a quorum by area', { ...pack, quorum: { area: { share: MORE_THAN_HALF, of: 'all' } } }, 'area'],
    ['with paper', { ...pack, channels: ['in_room', 'paper'] }, 'paper'],
    ['where the rule knows none', { ...pack, secrecy: ['named'] }, 'not_in_rule'],
  ])('is one %s', (_, other, misfit) => {
    expect(secrecyMisfitOf(other, 'secret')).toBe(misfit);
    expect(secrecyMisfitOf(other, 'named')).toBeNull();
  });

  it('cannot be named where the rule asks for secrecy', () => {
    expect(secrecyMisfitOf({ ...pack, secrecy: ['secret'] }, 'named')).toBe('not_in_rule');
  });
});

it('a deliberation may be secret since the room can choose, and an older one keeps its text', () => {
  expect(packOn('community.deliberation', '2026-10-31')).toMatchObject({ version: 1, secrecy: ['named'] });
  expect(packOn('community.deliberation', '2026-11-01')).toMatchObject({ version: 2, secrecy: ['named', 'secret'] });
  const voting = Object.values(MEETING_FORMS).filter(({ canVote }) => canVote);
  expect(voting.length).toBeGreaterThan(0);
  for (const { rulePacks } of voting) for (const id of rulePacks) expect(RULE_PACKS[id]?.secrecy).toEqual(['named', 'secret']);
});

it('warns otherwise of a few than of many, and of unanimity both times', () => {
  expect(secrecyWarning(SECRECY_WARNING_BELOW - 1)).toMatch(/^只有 9 人投.*投得都一样/);
  expect(secrecyWarning(SECRECY_WARNING_BELOW)).toMatch(/不到 10 人，或者大家投得都一样/);
});
