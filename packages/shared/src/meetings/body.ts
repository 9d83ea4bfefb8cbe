import { least, meets, shortBy } from '../voting/share';
import { shareInWords, shareName } from '../voting/share-words';
import { formRules, packOfForm, type MeetingForm } from './forms';

/** Members of the body that decides, and how many of them have come; `ofRole` counts those in the role that has to make up most of it. */
export type BodyCount = Readonly<{ members: number; present: number; ofRole: number }>;
export type BodyFigures = Readonly<{
  members: number; present: number;
  /** Must be there before anything is voted on; `missing` is 0 when they are. */
  needed: number; missing: number;
  /** 「三分之二」 */
  share: string;
  /** Whether the body is made up as the law wants it; what is said where it is not. */
  composedWell: boolean; composedWords: string | null;
}>;

/** The law of the meeting as figures: who has to be there, and who still has to come. Null for a form whose room decides, or nobody. */
export function bodyFigures(form: MeetingForm, { members, present, ofRole }: BodyCount): BodyFigures | null {
  const { body } = formRules(form);
  const quorum = packOfForm(form)?.quorum.heads;
  if (!body || !quorum) return null;
  const { composed } = body;
  const composedWell = !composed || meets(ofRole, members, composed.least);
  return {
    members, present,
    needed: least(members, quorum.share), missing: shortBy(present, members, quorum.share), share: shareInWords(quorum.share),
    composedWell,
    composedWords: composed && !composedWell ? `${members} 位组成人员里代表只有 ${ofRole} 位，不到${shareName(composed.least)}（${composed.source}）` : null,
  };
}

/** 「应到 30 位，到了 18 位，还差 2 位才能表决」 */
export function quorumWords({ members, present, missing }: Pick<BodyFigures, 'members' | 'present' | 'missing'>): string {
  const came = `应到 ${members} 位，到了 ${present} 位`;
  return missing > 0 ? `${came}，还差 ${missing} 位才能表决` : `${came}，人数够了，可以表决`;
}
