import fc from 'fast-check';
import { hasSeat, seatsLeft } from './seats';

describe('seats', () => {
  it('are those that nobody keeps and nobody has taken', () => {
    expect(seatsLeft({ capacity: 80, kept: 9, taken: 30 })).toBe(41);
    expect(seatsLeft({ capacity: 12, kept: 9, taken: 3 })).toBe(0);
  });

  it('do not run out where nobody sits in a room', () => {
    expect(seatsLeft({ capacity: null, kept: 9, taken: 300 })).toBeNull();
  });

  it('are none, not fewer than none, in a room that became too small', () => {
    fc.assert(fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (capacity, kept, taken) => {
      const left = seatsLeft({ capacity, kept, taken }) ?? -1;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left === 0 || left + kept + taken === capacity).toBe(true);
    }));
  });

  it.each<[boolean, boolean | null, boolean]>([
    [true, null, true], [true, true, true], [true, false, false],
    [false, null, false], [false, true, true], [false, false, false],
  ])('kept %s and answered %s: has one %s', (reserved, going, expected) => {
    expect(hasSeat({ reserved, going })).toBe(expected);
  });
});
