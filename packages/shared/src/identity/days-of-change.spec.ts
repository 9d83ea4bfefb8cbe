import { daysOfChange, isWithin, registerDayFault } from './days-of-change';

const today = '2026-11-23';

describe('the day of a register file', () => {
  it.each([
    ['2026-11-23', null, null],
    ['2026-11-30', null, null],
    ['2026-12-01', null, { kind: 'too_far', latestOn: '2026-11-30' }],
    ['1998-01-01', null, null],
    ['2026-11-01', '2026-11-01', null],
    ['2026-10-31', '2026-11-01', { kind: 'older_than_last', lastOn: '2026-11-01' }],
    ['2026-12-31', '2027-01-01', { kind: 'older_than_last', lastOn: '2027-01-01' }],
  ])('%s after a file of %s: %j', (on, lastOn, fault) => {
    expect(registerDayFault(on, { today, lastOn })).toEqual(fault);
  });
});

describe('the days of a change', () => {
  it('go back a year, or to the day somebody came', () => {
    expect(daysOfChange({ today, since: '2020-01-01', isPlannable: true })).toEqual({ earliestOn: '2025-11-22', latestOn: '2026-12-23' });
    expect(daysOfChange({ today, since: '2026-05-01', isPlannable: true }).earliestOn).toBe('2026-05-01');
  });

  it('end today for what nobody can plan', () => {
    const days = daysOfChange({ today, since: '2020-01-01', isPlannable: false });
    expect(days.latestOn).toBe(today);
    expect([isWithin('2026-11-23', days), isWithin('2026-11-24', days), isWithin('2025-11-21', days)]).toEqual([true, false, false]);
  });
});
