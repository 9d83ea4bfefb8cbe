import type { CommunityKind } from '../membership/community-words';
import { CONVENERS, HANDLERS, type Role } from '../membership/roles';
import { formRules, formsHeldIn, type MeetingForm } from './forms';
import type { Caller } from './meeting-form';

const COMMUNITY: Caller = { roles: CONVENERS, words: '社区' };

/** Who calls a meeting of this form, in the order in which it falls to them. */
export const callersOf = (form: MeetingForm): readonly [Caller, ...Caller[]] => {
  const [first = COMMUNITY, ...others] = formRules(form).calledBy ?? [];
  return [first, ...others];
};

/** To whom it falls where these offices are held: the first who is there, else the last of all. */
export function callerOf(form: MeetingForm, held: readonly Role[]): Caller {
  const callers = callersOf(form);
  return callers.find(({ roles }) => roles.some((role) => held.includes(role))) ?? callers.at(-1) ?? callers[0];
}

/** Who runs one that has been called: the community's conveners help wherever they do not call it themselves. */
export const runnersOf = (form: MeetingForm): readonly Role[] => [...new Set<Role>([...CONVENERS, ...callingRoles(form)])];
/** Who takes people in and writes down what is said. */
export const hostsOf = (form: MeetingForm): readonly Role[] => [...new Set<Role>([...HANDLERS, ...callingRoles(form)])];

/** What somebody with these offices may call in a community of this kind, in the order in which one chooses. */
export const formsCalledBy = (kind: CommunityKind, roles: readonly Role[]): readonly MeetingForm[] => formsHeldIn(kind).filter((form) => runnersOf(form).some((role) => roles.includes(role)));

/** Every office that may have to call one. */
export const callingRoles = (form: MeetingForm): readonly Role[] => [...new Set(callersOf(form).flatMap(({ roles }) => roles))];
