import fc from 'fast-check';
import { addDays } from '../calendar/day';
import { PUBLIC_DISPLAY_DAYS } from '../contract/limits';
import { RESOLUTION_STATES } from '../lifecycle/resolution.lifecycle';
import { RULE_PACKS } from '../voting/packs';
import { hearsObjections, mayTakeEffect, policyOf, PUBLICATION_POLICIES } from './publication-policy';

const { deliberation, owners } = PUBLICATION_POLICIES;
const policies = fc.constantFrom(deliberation, owners);
const state = fc.constantFrom(...RESOLUTION_STATES);
const LAST = '2026-11-30';
const today = fc.integer({ min: -10, max: 10 }).map((days) => addDays(LAST, days));
const counts = fc.record({ unanswered: fc.nat(3), unconfirmed: fc.nat(3) });

describe('publication policies', () => {
  it('keep every result up for the 15 days of art. 34, objections no longer than that', () => {
    for (const { displayDays, objectionDays } of Object.values(PUBLICATION_POLICIES)) {
      expect(displayDays).toBeGreaterThanOrEqual(PUBLIC_DISPLAY_DAYS);
      expect(objectionDays ?? 0).toBeLessThanOrEqual(displayDays);
    }
  });

  it('are chosen by the pack, and by its effect where it names none', () => {
    expect(policyOf({ effect: 'binding' })).toBe(owners);
    expect(policyOf({ effect: 'consensus' })).toBe(deliberation);
    expect(policyOf({ effect: 'binding', publication: 'deliberation' })).toBe(deliberation);
    expect(policyOf(RULE_PACKS['cn.residents.representatives'] ?? { effect: 'consensus' })).toMatchObject({ id: 'assembly', effective: 'on_announcement', announceWithinDays: null });
    expect(policyOf(RULE_PACKS['cn.owners.ordinary'] ?? { effect: 'consensus' })).toBe(owners);
    for (const pack of Object.values(RULE_PACKS)) expect(policyOf(pack).objectionLocks).toBe(pack.effect === 'consensus');
  });

  it('an owners’ decision is announced within three days, holds from then on, and is heard by its roll', () => {
    expect(owners).toMatchObject({ announceWithinDays: 3, effective: 'on_announcement', objectionLocks: false, objectors: 'roll' });
  });
});

describe('objections are heard', () => {
  it('until the last day has ended, and on no other state of a deliberation than its publication', () => {
    expect(hearsObjections(deliberation, { state: 'published', objectionsUntil: LAST }, LAST)).toBe(true);
    expect(hearsObjections(deliberation, { state: 'published', objectionsUntil: LAST }, '2026-12-01')).toBe(false);
    expect(RESOLUTION_STATES.filter((one) => hearsObjections(deliberation, { state: one, objectionsUntil: LAST }, LAST))).toEqual(['published', 'under_objection']);
  });

  it('against an owners’ decision also while it is in force', () => {
    expect(hearsObjections(owners, { state: 'effective', objectionsUntil: LAST }, LAST)).toBe(true);
  });

  it('by nobody before it was published, nor after it ended', () => {
    fc.assert(fc.property(policies, today, (policy, day) => {
      for (const over of ['drafted', 'redeliberate', 'suspended', 'revoked'] as const) expect(hearsObjections(policy, { state: over, objectionsUntil: LAST }, day)).toBe(false);
      expect(hearsObjections(policy, { state: 'published', objectionsUntil: null }, day)).toBe(false);
    }));
  });
});

describe('a result takes effect by the clock', () => {
  const none = { unanswered: 0, unconfirmed: 0 };

  it('of a deliberation on the day after the last, when everything said has an answer', () => {
    expect(mayTakeEffect(deliberation, { state: 'published', objectionsUntil: LAST }, none, '2026-12-01')).toBe(true);
    expect(mayTakeEffect(deliberation, { state: 'under_objection', objectionsUntil: LAST }, none, '2026-12-01')).toBe(true);
    expect(mayTakeEffect(deliberation, { state: 'published', objectionsUntil: LAST }, none, LAST)).toBe(false);
  });

  it('of owners at once', () => {
    expect(mayTakeEffect(owners, { state: 'published', objectionsUntil: LAST }, none, '2026-11-23')).toBe(true);
  });

  it('never while an objection or a slip of a deliberation waits, and never while one may still be heard', () => {
    fc.assert(fc.property(state, today, counts, (at, day, open) => {
      const published = { state: at, objectionsUntil: LAST };
      if (!mayTakeEffect(deliberation, published, open, day)) return;
      expect(open).toEqual(none);
      expect(hearsObjections(deliberation, published, day)).toBe(false);
    }));
  });

  it('never twice, and never out of what was suspended, revoked or sent back', () => {
    fc.assert(fc.property(policies, today, counts, (policy, day, open) => {
      for (const at of ['drafted', 'effective', 'suspended', 'revoked', 'redeliberate'] as const) expect(mayTakeEffect(policy, { state: at, objectionsUntil: LAST }, open, day)).toBe(false);
    }));
  });
});
