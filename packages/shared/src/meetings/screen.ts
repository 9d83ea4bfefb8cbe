import { SCREEN_LIMITS } from '../contract/screen';
import type { MeetingState } from '../lifecycle/meeting.lifecycle';
import { PC_CODE_SIGNS } from '../contract/pc-sign-in.limits';

const CODE = new RegExp(`^[${PC_CODE_SIGNS}]{${SCREEN_LIMITS.codeSigns}}$`);

/** The code in what was typed: small letters, spaces and dashes do not matter; undefined when it is none. */
export function screenCodeIn(text: string): string | undefined {
  const typed = text.replace(/[\s-]/g, '').toUpperCase();
  return CODE.test(typed) ? typed : undefined;
}

/** A screen is set up before people come: from the notice on, until the session is over. */
export const takesScreens = (state: MeetingState): boolean => state === 'announced' || state === 'in_session';

/** Whether a screen that was opened still shows something: while the session runs however late it gets, else for some hours after its planned end. */
export function isScreenLit({ state, endsAt }: Readonly<{ state: MeetingState; endsAt: Date }>, now: Date): boolean {
  if (state === 'in_session') return true;
  if (state === 'cancelled' || state === 'postponed' || state === 'planned') return false;
  return now.getTime() < endsAt.getTime() + SCREEN_LIMITS.hoursAfterEnd * 3_600_000;
}
