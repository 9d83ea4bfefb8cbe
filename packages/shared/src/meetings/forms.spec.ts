import { COMMUNITY_KINDS } from '../membership/community-words';
import { RULE_PACKS } from '../voting/packs';
import { PAPERS, RESULTS, VENUE_KINDS, type MeetingFormRules } from './meeting-form';
import { countsHomes, formsHeldIn, isOfAnEstate, keepsMatters, livesFromQuestions, MEETING_FORMS, takesOnline, type MeetingForm } from './forms';
import { MEETING_LIMITS } from '../contract/limits';

const forms = Object.entries(MEETING_FORMS) as [MeetingForm, MeetingFormRules][];

describe.each(forms)('the form %s', (form, rules) => {
  it('keeps its days of notice within its own bounds', () => {
    const { days, least, most } = rules.notice;
    for (const figure of [days, least, most]) expect(Number.isInteger(figure) && figure >= 0).toBe(true);
    expect(least).toBeLessThanOrEqual(days);
    expect(days).toBeLessThanOrEqual(most);
  });

  it('has a title and time of its own exactly when it can be planned without a matter', () => {
    expect(rules.questionMinutes > 0).toBe(livesFromQuestions(form));
    expect(rules.usualTitle.length > 0).toBe(livesFromQuestions(form));
    expect(rules.usualTitle.length).toBeLessThanOrEqual(MEETING_LIMITS.titleMax);
  });

  it('writes a resolution only where it votes, and what is promised into a ledger', () => {
    const leadsOn = (rules.results as readonly string[]).includes('next_step');
    expect(rules.results.some((result) => result === 'resolution' || result === 'decision')).toBe(rules.canVote && !leadsOn);
    expect(rules.papers.includes('resolution')).toBe(rules.canVote && !leadsOn);
    if (rules.results.includes('task')) expect(rules.papers).toContain('ledger');
    expect(rules.canVote).toBe(rules.rulePacks.length > 0);
  });

  it('binds only where the law names who decides, on their own roll, with their own notice', () => {
    const packs = rules.rulePacks.map((id) => RULE_PACKS[id]);
    for (const pack of packs) {
      expect(pack?.window).toBe('in_meeting');
      // What is only a step on the way binds nobody, whoever takes it.
      expect(pack?.effect).toBe(rules.body && !rules.results.includes('next_step') ? 'binding' : 'consensus');
      expect(pack?.electorate).toBe(rules.body?.electorate ?? 'participants');
      expect(rules.notice.least).toBeGreaterThanOrEqual(pack?.noticeDays ?? 0);
      expect(rules.results.includes('decision')).toBe(pack?.effect === 'binding');
    }
    if (rules.body) expect(rules.invited).toEqual(expect.arrayContaining([...rules.body.roles]));
  });

  it('says where it is held, and on what it rests', () => {
    expect(rules.heldIn.length).toBeGreaterThan(0);
    for (const kind of rules.heldIn) expect(COMMUNITY_KINDS).toHaveProperty(kind);
    expect(rules.source.length).toBeGreaterThan(10);
    // What was read in a statute has no days below the statute's; what was not is a community's own.
    if (rules.mark === 'V') expect(rules.body !== null || !rules.canVote).toBe(true);
  });

  it('always leaves a notice, a sign-in sheet and minutes, and names only what is known', () => {
    expect(rules.papers).toEqual(expect.arrayContaining(['notice', 'sign_in', 'minutes']));
    for (const paper of rules.papers) expect(PAPERS).toHaveProperty(paper);
    for (const result of rules.results) expect(RESULTS).toHaveProperty(result);
    expect(VENUE_KINDS).toHaveProperty(rules.usualVenue);
  });

  it('lets people take part from elsewhere, or another in their place, only where no law names who decides', () => {
    const isTalk = rules.body === null && !isOfAnEstate(form);
    expect(rules.attending).toEqual({ online: isTalk, agent: isTalk });
    expect(takesOnline(form)).toBe(isTalk);
    // Nobody has to meet over a line: where a form usually sits down is a room.
    expect(rules.usualVenue).not.toBe('online');
  });

  it('is closed to neighbours only where it is a step before the decision', () => {
    expect(rules.openTo === 'invited').toBe((rules.results as readonly string[]).includes('next_step'));
    if (rules.openTo === 'invited') expect([rules.toldTo, rules.livesFrom]).toEqual(['invited', 'matters']);
  });

  it('tells every neighbour where every neighbour may ask, or every home has a voice', () => {
    expect(rules.toldTo === 'neighbours').toBe(livesFromQuestions(form) || countsHomes(form));
  });
});

it('where people ask, nobody votes, and what is asked ends in one of three ways', () => {
  for (const form of ['secretary_meeting', 'roast', 'couriers'] as const) {
    expect(MEETING_FORMS[form]).toMatchObject({ canVote: false, results: ['answer', 'task', 'reason'] });
  }
});

it('forms are told apart by their words', () => {
  const words = forms.flatMap(([, { title, words: said }]) => [title, said]);
  expect(new Set(words).size).toBe(words.length);
});

it('a village and a city community each have their own meetings of representatives and of homes, a village the steps before it, and everything else in common', () => {
  const [urban, village] = [formsHeldIn('urban'), formsHeldIn('village')];
  expect(urban.filter((form) => !village.includes(form))).toEqual(['representatives', 'residents_households', 'owners_assembly']);
  expect(village.filter((form) => !urban.includes(form))).toEqual(['villager_representatives', 'villagers_households', 'party_branch', 'both_committees', 'party_members']);
  expect(new Set([...urban, ...village]).size).toBe(forms.length);
});

it('owners are told fifteen days before, decide nothing by being there, and their matters wait for their vote', () => {
  expect(MEETING_FORMS.owners_assembly).toMatchObject({ notice: { days: 15, least: 15 }, canVote: false, toldTo: 'owners', results: ['owners_vote'], within: 'estate', keepsMatters: true });
  for (const [form, rules] of forms) {
    expect(rules.results.includes('owners_vote')).toBe(keepsMatters(form));
    expect(rules.toldTo === 'owners').toBe(isOfAnEstate(form));
    if (rules.whyNoVote) expect(rules.canVote).toBe(false);
  }
});
