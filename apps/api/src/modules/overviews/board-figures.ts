import type { EntityManager } from 'typeorm';
import {
  addDays,
  ISSUE_STAGE,
  PUBLIC_ISSUE_STATES,
  startOf,
  type BoardFigures,
  type Day,
  type IssueState,
  type Stage,
} from '@silin/shared';

const FIGURES_DAYS = 30;

const openOf = (stage: Stage): IssueState[] =>
  PUBLIC_ISSUE_STATES.filter((state) => ISSUE_STAGE[state].stage === stage && !ISSUE_STAGE[state].over);
const OPEN: readonly IssueState[] = PUBLIC_ISSUE_STATES.filter((state) => !ISSUE_STAGE[state].over);

/** Closing moves a matter: what was closed since a day has moved since, and that is a range of an index. Whoever is late is late in doing: what waits for a talk or for residents is not. */
const STATEMENT = `
  SELECT
    SUM(CASE WHEN state IN (?) THEN 1 ELSE 0 END) AS discuss,
    SUM(CASE WHEN state IN (?) THEN 1 ELSE 0 END) AS execute,
    SUM(CASE WHEN state IN (?) THEN 1 ELSE 0 END) AS oversee,
    SUM(CASE WHEN state = 'closed' THEN 1 ELSE 0 END) AS closed,
    SUM(CASE WHEN state = 'closed' AND sentBackCount > 0 THEN 1 ELSE 0 END) AS sentBack,
    SUM(CASE WHEN state = 'executing' AND dueOn < ? THEN 1 ELSE 0 END) AS overdue,
    SUM(CASE WHEN state = 'delivered' THEN 1 ELSE 0 END) AS delivered
  FROM (
    SELECT state, dueOn, sentBackCount FROM issue WHERE communityId = ? AND state IN (?)
    UNION ALL
    SELECT state, dueOn, sentBackCount FROM issue WHERE communityId = ? AND state = 'closed' AND movedAt >= ? AND closedAt >= ?
  ) x`;

type Row = Readonly<Record<Exclude<keyof BoardFigures, 'since' | 'closedByResidents'>, string | number | null>>;

/** Everything on the board's head in one statement. */
export async function boardFigures(em: EntityManager, communityId: string, today: Day): Promise<BoardFigures> {
  const since = addDays(today, -FIGURES_DAYS);
  const stages = [openOf('discuss'), openOf('execute'), openOf('oversee')];
  const [row] = await em.query<Row[]>(STATEMENT, [...stages, today, communityId, OPEN, communityId, startOf(since), startOf(since)]);
  const figure = (name: keyof Row) => Number(row?.[name] ?? 0);
  return {
    discuss: figure('discuss'),
    execute: figure('execute'),
    oversee: figure('oversee'),
    closed: figure('closed'),
    // The lifecycle knows no other way to close a matter than by residents.
    closedByResidents: figure('closed'),
    sentBack: figure('sentBack'),
    overdue: figure('overdue'),
    delivered: figure('delivered'),
    since,
  };
}
