import type { PublicFigures, Period } from '../figures/figures';
import type { DayString, Id } from './common';
import type { IssueCategory } from './issue';
import type { Page } from './common';
import type { TaskCard } from './task';

/** The public figures of one community; both days belong to the period. */
export type FiguresView = Readonly<{
  period: Period; since: DayString; until: DayString; all: PublicFigures;
  byCategory: readonly Readonly<{ category: IssueCategory; name: string; figures: PublicFigures }>[];
  byCarrier: readonly CarrierFigures[];
  /** What the community has set: days to answer in, and from how many stars on somebody is satisfied. */
  intakeDays: number; satisfiedStarsMin: number;
}>;
export type CarrierFigures = Readonly<{ orgUnitId: Id; name: string; figures: PublicFigures }>;
/** One carrier: what can be said of it, and its work, the latest day first. */
export type CarrierPageView = Page<TaskCard> & Readonly<{ carrier: CarrierFigures; period: Period; since: DayString; until: DayString }>;
