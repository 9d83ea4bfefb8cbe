import { formRules, PAPERS, paperRules, type Paper } from '@silin/shared';
import { resolutionNumber } from '../../resolutions';
import { composeSheet, gridOf, type FilledSheet } from '../document/compose';
import type { PaperDocument } from '../document/paper-document';
import type { MeetingFacts, ResolutionFacts } from '../facts/meeting-facts';
import { intakeValues } from './intake.fill';
import { ledgerValues } from './ledger.fill';
import { minutesValues } from './minutes.fill';
import { noticeValues } from './notice.fill';
import { publicationValues } from './publication.fill';
import { resolutionTitle, resolutionValues } from './resolution.fill';
import { signInValues } from './sign-in.fill';

type Filler = (facts: MeetingFacts) => readonly FilledSheet[];
const formName = ({ meeting }: MeetingFacts) => formRules(meeting.form).title;
const one = (title: string, under: string | null, values: FilledSheet['values']): readonly FilledSheet[] => [{ title, under, values }];
const numbered = ({ resolution }: ResolutionFacts, issuer: string) => `${issuer} ${resolutionNumber(resolution)}`;

/** The sheets of each paper; a paper that there is nothing for has none. */
const FILLERS: Readonly<Record<Paper, Filler>> = {
  intake: (facts) => one(PAPERS.intake, null, intakeValues(facts)),
  notice: (facts) => one(`${formName(facts)}通知`, facts.meeting.title, noticeValues(facts)),
  sign_in: (facts) => one(`${formName(facts)}签到表`, null, signInValues(facts)),
  minutes: (facts) => (facts.minutes ? one(`${formName(facts)}纪要`, facts.meeting.title, minutesValues(facts, facts.minutes)) : []),
  resolution: (facts) =>
    facts.resolutions.map((decided) => ({
      title: resolutionTitle(decided),
      under: numbered(decided, facts.issuer),
      values: resolutionValues(facts, decided),
    })),
  publication: (facts) =>
    facts.resolutions
      .filter(({ resolution }) => resolution.publishedAt !== null)
      .map((decided) => ({ title: '公　示', under: null, values: publicationValues(facts, decided) })),
  ledger: (facts) => (facts.tasks.length > 0 ? one(PAPERS.ledger, null, ledgerValues(facts)) : []),
};

export const filledSheets = (paper: Paper, facts: MeetingFacts): readonly FilledSheet[] => FILLERS[paper](facts);

/** A paper as it would be printed now; null where there is nothing to print yet. */
export function paperDocument(paper: Paper, facts: MeetingFacts): PaperDocument | null {
  const filled = facts.meeting.announcedAt === null ? [] : filledSheets(paper, facts);
  const [first] = filled;
  if (!first) return null;
  const rules = paperRules(paper);
  return {
    name: `${PAPERS[paper]} ${facts.meeting.title}`,
    at: changedAt(paper, facts),
    issuer: facts.issuer,
    sheets: filled.map((sheet) => composeSheet(rules, sheet)),
    grid: rules.formats.includes('xlsx') ? gridOf(rules, first) : null,
  };
}

/** The day of the record, so that the same record always makes the same file. */
function changedAt(paper: Paper, { meeting, minutes, resolutions }: MeetingFacts): Date {
  const known = meeting.announcedAt ?? meeting.startsAt;
  if (paper === 'minutes' && minutes) return new Date(minutes.publishedAt ?? minutes.circulatedAt);
  const last = resolutions.at(-1)?.resolution;
  if ((paper === 'resolution' || paper === 'publication') && last) return last.publishedAt ?? last.draftedAt;
  return paper === 'ledger' || paper === 'sign_in' ? (meeting.concludedAt ?? known) : known;
}
