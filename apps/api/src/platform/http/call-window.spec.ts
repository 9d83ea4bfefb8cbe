import { CallWindow } from './call-window';

const aWindow = () => new CallWindow({ max: 2, windowMs: 10_000, callers: 2 });

describe('calls in a window of time', () => {
  it('pass up to the number that is allowed, then say how long to wait', () => {
    const calls = aWindow();
    expect([calls.tooMany('one', 0), calls.tooMany('one', 1)]).toEqual([null, null]);
    expect([calls.tooMany('one', 2_500), calls.tooMany('one', 9_999)]).toEqual([8, 1]);
  });

  it('are counted from the first one, and anew when its window has ended', () => {
    const calls = aWindow();
    for (const at of [5_000, 5_001, 5_002]) calls.tooMany('one', at);
    expect(calls.tooMany('one', 14_999)).toBe(1);
    expect([calls.tooMany('one', 15_000), calls.tooMany('one', 15_001), calls.tooMany('one', 15_002)]).toEqual([null, null, 10]);
  });

  it('of one caller are not those of another', () => {
    const calls = aWindow();
    for (const at of [0, 1, 2]) calls.tooMany('one', at);
    expect(calls.tooMany('other', 3)).toBeNull();
  });

  it('forget first whoever has been away longest, so that addresses without end fill no memory', () => {
    const calls = aWindow();
    for (const at of [0, 1, 2]) calls.tooMany('one', at);
    calls.tooMany('second', 3);
    expect(calls.tooMany('one', 4)).toBe(10);
    calls.tooMany('third', 5);
    expect(calls.tooMany('one', 6)).toBe(10);
    for (const at of [7, 8]) calls.tooMany('second', at);
    expect(calls.tooMany('second', 9)).toBe(10);
  });
});
