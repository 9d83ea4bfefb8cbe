import type { Paper } from '../meeting-form';
import { INTAKE } from './intake.paper';
import { LEDGER } from './ledger.paper';
import { MINUTES } from './minutes.paper';
import { NOTICE } from './notice.paper';
import type { PaperField, PaperRules, PaperValues } from './paper-rules';
import { PUBLICATION } from './publication.paper';
import { RESOLUTION } from './resolution.paper';
import { SIGN_IN } from './sign-in.paper';

export * from './paper-rules';
export * from './four-steps.paper';

/** Every paper of a meeting, one file each, in the order in which a meeting leaves them. */
export const PAPER_RULES = {
  intake: INTAKE, notice: NOTICE, sign_in: SIGN_IN, minutes: MINUTES, resolution: RESOLUTION, publication: PUBLICATION, ledger: LEDGER,
} as const satisfies Readonly<Record<Paper, PaperRules>>;

/** What has to be found for one sheet of this paper. */
export type ValuesOf<P extends Paper> = PaperValues<(typeof PAPER_RULES)[P]>;

export const paperRules = (paper: Paper): PaperRules => PAPER_RULES[paper];

export type FieldOfPaper = PaperField & Readonly<{ paper: Paper; part: string; field: string }>;

/** Every field of every paper, in the order in which it is printed. */
export const fieldsOfPapers = (): readonly FieldOfPaper[] =>
  Object.values<PaperRules>(PAPER_RULES).flatMap(({ paper, parts }) =>
    Object.entries(parts).flatMap(([part, { fields }]) => Object.entries(fields).map(([field, one]) => ({ ...one, paper, part, field }))));
