import { OF_AGE_WORDS, whyNotStand, type StandingFacts } from './household';

const facts: StandingFacts = { delivered: true, standing: null, seen: null, standsElsewhere: false };

describe('who may stand for a home', () => {
  it('is anybody of it, also in the place of whom they saw', () => {
    expect(whyNotStand(facts)).toBeNull();
    expect(whyNotStand({ ...facts, standing: 'a', seen: 'a' })).toBeNull();
  });

  it('is nobody who stands for another home, or has seen somebody else there', () => {
    expect(whyNotStand({ ...facts, standsElsewhere: true })).toBe('elsewhere');
    expect(whyNotStand({ ...facts, standing: 'b', seen: 'a' })).toBe('changed');
    expect(whyNotStand({ ...facts, standing: 'b' })).toBe('changed');
    expect(whyNotStand({ ...facts, seen: 'a' })).toBe('changed');
  });

  it('is nobody where nobody has moved in yet', () => {
    expect(whyNotStand({ ...facts, delivered: false })).toBe('not_delivered');
  });

  it('says that they are of age, each in their own mouth', () => {
    for (const words of Object.values(OF_AGE_WORDS)) expect(words).toContain('年满十八周岁');
    expect(OF_AGE_WORDS.myself).toMatch(/^我/);
  });
});
