import { CONVENERS, HANDLERS, MEETING_CALLERS } from '../membership/roles';
import { callerOf, callersOf, callingRoles, formsCalledBy, hostsOf, runnersOf } from './callers';
import { formsHeldIn, MEETING_FORMS, type MeetingForm } from './forms';

it('a meeting of the community is called by its conveners, whoever else holds an office', () => {
  expect(callersOf('council')).toEqual([{ roles: CONVENERS, words: '社区' }]);
  for (const held of [[], ['owners_committee'], ['secretary']] as const) expect(callerOf('council', held).words).toBe('社区');
});

it('every form is called by somebody, and nobody calls in two of its turns', () => {
  for (const form of Object.keys(MEETING_FORMS) as MeetingForm[]) {
    const roles = callersOf(form).flatMap((one) => [...one.roles]);
    expect(roles.length).toBeGreaterThan(0);
    expect(callingRoles(form)).toEqual(roles);
  }
});

it('owners are called together by their own committee, and only where there is none by the community', () => {
  expect(callerOf('owners_assembly', ['secretary', 'owners_committee']).words).toBe('业委会');
  for (const held of [[], ['secretary'], ['property_company']] as const) expect(callerOf('owners_assembly', held).words).toBe('居委会');
});

it('the owners’ committee runs nothing but the owners’ meeting, and the community helps there', () => {
  expect([runnersOf('council'), hostsOf('council')]).toEqual([[...CONVENERS], [...HANDLERS]]);
  expect([formsCalledBy('urban', ['owners_committee']), formsCalledBy('village', ['owners_committee'])]).toEqual([['owners_assembly'], []]);
  for (const kind of ['urban', 'village'] as const) expect(formsCalledBy(kind, ['secretary'])).toEqual(formsHeldIn(kind));
  expect([...runnersOf('owners_assembly')].sort()).toEqual([...MEETING_CALLERS].sort());
  expect([...hostsOf('owners_assembly')].sort()).toEqual([...HANDLERS, 'owners_committee'].sort());
});
