import { least, meets, shortBy } from '../voting/share';
import { shareInWords, shareName } from '../voting/share-words';
import { countsHomes, formRules, packOfForm, type MeetingForm } from './forms';

/** What a body is counted in, before a number. */
export type BodyUnit = '位' | '户';
export const unitOf = (form: MeetingForm): BodyUnit => (countsHomes(form) ? '户' : '位');

/** Members of the body that decides, and how many of them have come; `ofRole` counts those in the role that has to make up most of it. */
export type BodyCount = Readonly<{ members: number; present: number; ofRole: number }>;
export type BodyFigures = Readonly<{
  members: number; present: number; unit: BodyUnit;
  /** Must be there before anything is voted on; `missing` is 0 when they are. */
  needed: number; missing: number;
  /** 「三分之二」; null where nothing says how many have to come. */
  share: string | null;
  /** Whether the body is made up as the law wants it; what is said where it is not. */
  composedWell: boolean; composedWords: string | null;
}>;

/** The law of the meeting as figures: who has to be there, and who still has to come. Null for a form whose room decides, or nobody. */
export function bodyFigures(form: MeetingForm, { members, present, ofRole }: BodyCount): BodyFigures | null {
  const { body } = formRules(form);
  if (!body) return null;
  const quorum = packOfForm(form)?.quorum.heads;
  const { composed } = body;
  const composedWell = !composed || meets(ofRole, members, composed.least);
  return {
    members, present, unit: unitOf(form),
    needed: quorum ? least(members, quorum.share) : 0, missing: quorum ? shortBy(present, members, quorum.share) : 0, share: quorum ? shareInWords(quorum.share) : null,
    composedWell,
    composedWords: composed && !composedWell ? `${members} 位组成人员里代表只有 ${ofRole} 位，不到${shareName(composed.least)}（${composed.source}）` : null,
  };
}

/** 「应到 30 位，到了 18 位，还差 2 位才能表决」; where no number is set, only who came. */
export function quorumWords({ members, present, missing, needed, unit }: Pick<BodyFigures, 'members' | 'present' | 'missing' | 'needed' | 'unit'>): string {
  const came = `应到 ${members} ${unit}，到了 ${present} ${unit}`;
  if (needed === 0) return came;
  return missing > 0 ? `${came}，还差 ${missing} ${unit}才能表决` : `${came}，${unit === '户' ? '户数' : '人数'}够了，可以表决`;
}

/** Who alone decides there, and how many of them have to come: 「30 位代表和委员表决，至少到 20 位」. */
export function votersWords(form: MeetingForm, { members, needed, unit }: Pick<BodyFigures, 'members' | 'needed' | 'unit'>): string {
  return `${members} ${unit}${formRules(form).body?.called ?? ''}表决${needed > 0 ? `，至少到 ${needed} ${unit}` : ''}`;
}
