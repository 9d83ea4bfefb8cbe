import fc from 'fast-check';
import { DEADLINE_KINDS, deadlineOf, lastDayForActing, recomputed, type DeadlineKind } from './deadlines';
import { addDays, daysBetween, isWeekend } from './day';
import { OFFICIAL_YEARS } from './official-years';
import { FESTIVALS, statutoryDays } from './statutory-days';
import { addWorkdays, calendarOf, isProvisional, isWorkday, mayCertifyOn } from './workdays';
import { daysThrough, faultsOfTable, type YearTable } from './year-table';

const calendar = calendarOf();
const anyDay = fc.integer({ min: 0, max: daysBetween('2025-01-01', '2035-10-01') }).map((days) => addDays('2025-01-01', days));
const days = fc.integer({ min: 1, max: 60 });
const anyKind = fc.constantFrom(...(Object.keys(DEADLINE_KINDS) as DeadlineKind[]));

/** 2027 as it might be announced: 春节 from 除夕 on for eight days, two Sundays worked. */
const A_2027: YearTable = {
  year: 2027,
  source: '国办发明电〔2026〕X号',
  off: [...new Set([...(statutoryDays(2027) ?? []), ...daysThrough('2027-02-05', '2027-02-12'), ...daysThrough('2027-10-01', '2027-10-07'), '2027-05-03', '2027-05-04'])],
  worked: ['2027-01-31', '2027-02-14', '2027-10-09'],
};

describe('the official tables', () => {
  it.each(OFFICIAL_YEARS)('$year names real days, every day that the law gives, and works at weekends only', (table) => {
    expect(faultsOfTable(table, statutoryDays(table.year) ?? [])).toEqual([]);
  });

  it.each([[2025, 28, 5], [2026, 33, 6]])('%i has %i days off and %i worked weekend days, as announced', (year, off, worked) => {
    const table = OFFICIAL_YEARS.find((one) => one.year === year);
    expect([table?.off.length, table?.worked.length]).toEqual([off, worked]);
  });

  it('say of single days what the notices say', () => {
    const worked = ['2025-01-26', '2025-10-11', '2026-01-04', '2026-02-28', '2026-05-09', '2026-09-20', '2026-11-28'].map((day) => isWorkday(day, calendar));
    expect(worked).toEqual([true, true, true, true, true, true, false]);
    const off = ['2025-01-28', '2025-10-08', '2026-01-02', '2026-02-23', '2026-06-19', '2026-10-07'].map((day) => isWorkday(day, calendar));
    expect(off).toEqual([false, false, false, false, false, false]);
  });
});

describe('a year whose notice is not out', () => {
  it('has the thirteen days of the law and weekends, and is provisional', () => {
    expect(statutoryDays(2027)).toHaveLength(13);
    expect(['2027-02-05', '2027-02-06', '2027-02-08', '2027-10-03'].map((day) => isWorkday(day, calendar))).toEqual([false, false, false, false]);
    expect([isProvisional('2026-12-31', calendar), isProvisional('2027-01-01', calendar)]).toEqual([false, true]);
    expect([mayCertifyOn('2026-12-31', calendar), mayCertifyOn('2027-01-04', calendar)]).toEqual([true, false]);
  });

  it('counts 除夕 and the three days after it', () => {
    expect(statutoryDays(2026)).toEqual(expect.arrayContaining(daysThrough('2026-02-16', '2026-02-19')));
  });

  it('counts a day once where two festivals meet', () => {
    expect(statutoryDays(2028)?.filter((day) => day === '2028-10-03')).toHaveLength(1);
  });

  it.each([2024, 2036])('is not guessed when even its moon is unknown: %i', (year) => {
    expect(() => isWorkday(`${year}-06-03`, calendar)).toThrow(RangeError);
  });

  it('is answered as its asker wishes, and only for days that no table names', () => {
    const asked: number[] = [];
    const refusing = calendarOf([], (year) => {
      asked.push(year);
      throw new Error('refused');
    });
    expect(() => deadlineOf('intake', '2035-12-30', 3, refusing)).toThrow('refused');
    expect(deadlineOf('task', '2036-03-03', 3, refusing)).toEqual({ dueOn: '2036-03-06', provisional: false });
    expect(deadlineOf('intake', '2035-12-25', 3, refusing).dueOn).toBe('2035-12-28');
    expect(asked).toEqual([2036]);
  });

  it('becomes official with its table, December before it included', () => {
    const eve: YearTable = { ...A_2027, off: [...A_2027.off, '2026-12-31'], worked: [...A_2027.worked, '2026-12-27'] };
    expect(faultsOfTable(eve, statutoryDays(2027) ?? [])).toEqual([]);
    const after = calendarOf([eve]);
    expect([isProvisional('2027-03-01', after), isWorkday('2026-12-31', after), isWorkday('2026-12-27', after), isWorkday('2027-01-31', after)]).toEqual([false, false, true, true]);
  });
});

describe('the moon', () => {
  // ICU reckons the new moon with less care than the observatory: near midnight it is a day off (2027, 2030).
  it.each(Object.entries(FESTIVALS))('of %s is where the Chinese calendar of ICU has it, within a day', (_year, { spring, dragonBoat, midAutumn }) => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const near = (day: string) => [-1, 0, 1].map((offset) => lunar.format(new Date(`${addDays(day, offset)}T12:00:00.000Z`)));
    expect([near(spring), near(dragonBoat), near(midAutumn)]).toEqual([expect.arrayContaining(['1/1']), expect.arrayContaining(['5/5']), expect.arrayContaining(['8/15'])]);
  });

  it('is within its season', () => {
    for (const { spring, qingming, midAutumn } of Object.values(FESTIVALS)) {
      expect(spring.slice(5) >= '01-21' && spring.slice(5) <= '02-20').toBe(true);
      expect(['04-04', '04-05', '04-06']).toContain(qingming.slice(5));
      expect(midAutumn.slice(5) >= '09-07' && midAutumn.slice(5) <= '10-08').toBe(true);
    }
  });
});

describe('a table that somebody typed in', () => {
  it.each<[string, Partial<YearTable>]>([
    ['named', { source: ' ' }],
    ['not a day', { off: ['2027-02-30'] }],
    ['not in the year', { off: [...A_2027.off, '2028-01-01'] }],
    ['named twice', { worked: [...A_2027.worked, '2027-10-01'] }],
    ['not at a weekend', { worked: ['2027-02-15'] }],
    ['off by law and missing', { off: A_2027.off.filter((day) => day !== '2027-02-06') }],
  ])('is refused: %s', (fault, over) => {
    expect(faultsOfTable({ ...A_2027, ...over }, statutoryDays(2027) ?? []).join('\n')).toContain(fault);
  });

  it('is taken when nothing is wrong with it', () => {
    expect(faultsOfTable(A_2027, statutoryDays(2027) ?? [])).toEqual([]);
  });
});

describe('counting workdays', () => {
  it('leaps a holiday and counts the weekend day that is worked for it', () => {
    expect(addWorkdays('2026-09-30', 1, calendar)).toBe('2026-10-08');
    expect(addWorkdays('2026-09-30', 3, calendar)).toBe('2026-10-10');
    expect(addWorkdays('2026-11-27', 5, calendar)).toBe('2026-12-04');
  });

  it('ends on a workday with exactly so many workdays behind the first day', () => {
    fc.assert(fc.property(anyDay, days, (from, count) => {
      const last = addWorkdays(from, count, calendar);
      expect(isWorkday(last, calendar)).toBe(true);
      expect(daysThrough(addDays(from, 1), last).filter((day) => isWorkday(day, calendar))).toHaveLength(count);
    }), { numRuns: 200 });
  });

  it('adds up: so many and then so many more', () => {
    fc.assert(fc.property(anyDay, fc.nat(20), fc.nat(20), (from, some, more) => {
      expect(addWorkdays(addWorkdays(from, some, calendar), more, calendar)).toBe(addWorkdays(from, some + more, calendar));
    }), { numRuns: 200 });
  });
});

describe('the last day for acting (民法典 §203)', () => {
  it.each([
    ['2026-11-27', '2026-11-27', 'a Friday stays'],
    ['2026-11-28', '2026-11-30', 'a Saturday moves to Monday'],
    ['2026-10-01', '2026-10-08', 'a holiday moves to the day after all of it'],
    ['2026-09-20', '2026-09-20', 'a Sunday that is worked stays'],
    ['2027-01-01', '2027-01-04', 'a day off that a weekend follows moves past both'],
  ])('%s → %s: %s', (day, last) => {
    expect(lastDayForActing(day, calendar)).toBe(last);
  });

  it('never comes earlier, is always a workday, and has none between', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const last = lastDayForActing(day, calendar);
      expect(isWorkday(last, calendar)).toBe(true);
      expect(daysThrough(day, last).filter((one) => isWorkday(one, calendar))).toEqual([last]);
    }), { numRuns: 300 });
  });
});

describe('a deadline', () => {
  it('for objecting that ends on a Saturday is heard on Monday; one that merely lasts is not', () => {
    expect(deadlineOf('objection', '2026-11-23', 5, calendar)).toEqual({ dueOn: '2026-11-30', provisional: false });
    expect(deadlineOf('task', '2026-11-23', 5, calendar)).toEqual({ dueOn: '2026-11-28', provisional: false });
  });

  it('that reaches into a year without a notice is marked, and only then', () => {
    fc.assert(fc.property(anyKind, anyDay, days, (kind, beganOn, length) => {
      const { dueOn, provisional } = deadlineOf(kind, beganOn, length, calendar);
      expect(dueOn > beganOn).toBe(true);
      expect(provisional).toBe(DEADLINE_KINDS[kind].forActing && isProvisional(dueOn, calendar));
      if (DEADLINE_KINDS[kind].forActing) expect(isWorkday(dueOn, calendar)).toBe(true);
    }), { numRuns: 300 });
  });

  it('never ends earlier when it is longer', () => {
    fc.assert(fc.property(anyKind, anyDay, days, (kind, beganOn, length) => {
      expect(deadlineOf(kind, beganOn, length + 1, calendar).dueOn >= deadlineOf(kind, beganOn, length, calendar).dueOn).toBe(true);
    }), { numRuns: 300 });
  });

  it('moves later with the notice where that day is off after all, and never earlier', () => {
    const after = calendarOf([A_2027]);
    // Monday 8 February is 初三; the eighth day of the holiday is Friday the 12th, and Sunday the 14th is worked.
    expect(recomputed('objection', { beganOn: '2027-02-04', days: 5, dueOn: '2027-02-09' }, after)).toEqual({ dueOn: '2027-02-14', provisional: false });
    // Sunday 31 January is worked: it could end there, but people were told Monday.
    expect(recomputed('objection', { beganOn: '2027-01-26', days: 5, dueOn: '2027-02-01' }, after)).toEqual({ dueOn: '2027-02-01', provisional: false });
  });

  it('is never taken back by any table', () => {
    const after = calendarOf([A_2027]);
    fc.assert(fc.property(anyKind, anyDay, days, (kind, beganOn, length) => {
      const before = deadlineOf(kind, beganOn, length, calendar);
      expect(recomputed(kind, { beganOn, days: length, dueOn: before.dueOn }, after).dueOn >= before.dueOn).toBe(true);
    }), { numRuns: 300 });
  });

  it('is for acting by every kind save work, whose day was agreed, and the law’s day for announcing', () => {
    expect(Object.entries(DEADLINE_KINDS).filter(([, { forActing }]) => !forActing).map(([kind]) => kind)).toEqual(['task', 'announcement']);
  });

  it('falls on no weekend that is not worked', () => {
    fc.assert(fc.property(anyDay, days, (beganOn, length) => {
      const { dueOn } = deadlineOf('acceptance', beganOn, length, calendar);
      expect(!isWeekend(dueOn) || OFFICIAL_YEARS.some(({ worked }) => worked.includes(dueOn))).toBe(true);
    }), { numRuns: 200 });
  });
});
