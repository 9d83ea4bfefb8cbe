import fc from 'fast-check';
import { addDays } from '../calendar/day';
import { PARTY_WORDS, type Party } from '../membership/parties';
import { judgingPhase, judgingRight, lastDayOfAuthor, mayCountersign, mayScrutinise, mayWitness, supervisedFrom, type JudgingPhase } from './judging';
import { NEVER_JUDGES } from './task.lifecycle';

const PHASES: readonly JudgingPhase[] = ['author', 'supporters', 'supervision'];
const LATER: readonly JudgingPhase[] = ['supporters', 'supervision'];
const EVERYBODY = Object.keys(PARTY_WORDS) as Party[];
const anyParties = fc.subarray(EVERYBODY);
const anyPhase = fc.constantFrom<JudgingPhase>(...PHASES);

describe('who judges delivered work', () => {
  it.each(PHASES)('the author alone, whatever has passed (%s)', (phase) => {
    expect(judgingRight(['author', 'resident'], phase)).toBe('author');
    expect(judgingRight(['author', 'supporter'], phase)).toBe('author');
  });

  it('a supporter is one voice, and only after the author was silent', () => {
    expect(judgingRight(['supporter', 'resident'], 'author')).toBe('none');
    for (const phase of LATER) expect(judgingRight(['supporter', 'resident'], phase)).toBe('supporter');
  });

  it('nobody who merely lives there, and no member of the supervision committee by themselves', () => {
    const others = EVERYBODY.filter((party) => !['author', 'supporter', ...NEVER_JUDGES].includes(party));
    expect(others).toContain('supervision_committee');
    expect(judgingRight(others, 'supervision')).toBe('none');
    expect(judgingRight([...others, 'supporter'], 'supervision')).toBe('supporter');
  });

  it.each(NEVER_JUDGES)('%s is barred even as author and supporter', (party) => {
    expect(judgingRight([party, 'author', 'supporter'], 'supervision')).toBe('barred');
  });
});

describe('whose turn it is', () => {
  it('counts the author’s days from the day after delivery, and the supporters’ from the day after those', () => {
    const authorUntil = lastDayOfAuthor('2026-11-30', 7);
    expect(authorUntil).toBe('2026-12-07');
    expect(supervisedFrom(authorUntil, 7)).toBe('2026-12-15');
    expect(judgingPhase(authorUntil, '2026-12-07', 7)).toBe('author');
    expect(judgingPhase(authorUntil, '2026-12-08', 7)).toBe('supporters');
    expect(judgingPhase(authorUntil, '2026-12-14', 7)).toBe('supporters');
    expect(judgingPhase(authorUntil, '2026-12-15', 7)).toBe('supervision');
  });

  it('never goes back, and gives each of the two exactly its days', () => {
    const anyDays = fc.integer({ min: 1, max: 60 });
    fc.assert(fc.property(anyDays, anyDays, (acceptanceDays, supervisionDays) => {
      const authorUntil = lastDayOfAuthor('2026-01-01', acceptanceDays);
      const phases = Array.from({ length: 130 }, (_, day) => judgingPhase(authorUntil, addDays('2026-01-01', day), supervisionDays));
      const count = (phase: JudgingPhase) => phases.filter((one) => one === phase).length;
      expect(count('author')).toBe(acceptanceDays + 1);
      expect(count('supporters')).toBe(supervisionDays);
      expect(phases).toEqual([...phases].sort((one, other) => PHASES.indexOf(one) - PHASES.indexOf(other)));
    }));
  });
});

describe('the supervision committee', () => {
  it('looks only when author and supporters have let their days pass', () => {
    expect(PHASES.filter((phase) => mayScrutinise(['supervision_committee'], phase, false))).toEqual(['supervision']);
  });

  it('is one of two: a member who endorsed speaks as a supporter or looks as a member', () => {
    expect(mayScrutinise(['supervision_committee', 'supporter'], 'supervision', false)).toBe(true);
    expect(mayScrutinise(['supervision_committee', 'supporter'], 'supervision', true)).toBe(false);
    expect(mayScrutinise(['supervision_committee', 'author'], 'supervision', false)).toBe(false);
  });

  it('sends nobody who handles, convenes or carries, and nobody who is no member', () => {
    fc.assert(fc.property(anyParties, anyPhase, fc.boolean(), (parties, phase, spoken) => {
      if (!mayScrutinise(parties, phase, spoken)) return;
      expect(parties).toContain('supervision_committee');
      expect(parties.filter((party) => NEVER_JUDGES.includes(party))).toEqual([]);
    }));
  });

  it('takes a resident along who is nobody in office, no member, and not the same person', () => {
    const witness = { personId: 'w', livesHere: true, parties: ['resident', 'supporter'] as const };
    expect(mayWitness(witness, 'm')).toBe(true);
    expect(mayWitness(witness, 'w')).toBe(false);
    expect(mayWitness({ ...witness, livesHere: false }, 'm')).toBe(false);
    expect(mayWitness({ ...witness, parties: ['supervision_committee'] }, 'm')).toBe(false);
    for (const party of NEVER_JUDGES) expect(mayWitness({ ...witness, parties: [party, 'resident'] }, 'm')).toBe(false);
  });

  it('has a signed slip confirmed by another member, so that three people have seen it', () => {
    const of = { memberPersonId: 'm', witnessPersonId: 'w' };
    expect(mayCountersign(['supervision_committee'], 'other', of)).toBe(true);
    expect(mayCountersign(['supervision_committee'], null, of)).toBe(false);
    fc.assert(fc.property(anyParties, fc.constantFrom('m', 'w', 'other'), (parties, personId) => {
      if (!mayCountersign(parties, personId, of)) return;
      expect(personId).toBe('other');
      expect(parties).toContain('supervision_committee');
      expect(parties.some((party) => NEVER_JUDGES.includes(party))).toBe(false);
    }));
  });
});
