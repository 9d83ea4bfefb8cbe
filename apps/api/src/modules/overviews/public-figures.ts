import type { EntityManager } from 'typeorm';
import { startOf, sumOfFigures, type Day, type IssueCategory, type PublicFigures } from '@silin/shared';

/** Both days belong to it; what is due is counted up to yesterday, for today is not over. */
export type Span = Readonly<{ communityId: string; since: Day; today: Day; satisfiedStarsMin: number }>;
/** One cell: a category, and the carrier where the figure is a carrier's. */
export type Cell = Readonly<{ category: IssueCategory; orgUnitId: string | null; figures: PublicFigures }>;

const INTAKE = `
  SELECT category, COUNT(*) AS raised, SUM(CASE WHEN acceptedAt IS NULL THEN 0 ELSE 1 END) AS accepted,
    SUM(CASE WHEN answeredInTime IS NOT NULL OR (state = 'submitted' AND dueOn < ?) THEN 1 ELSE 0 END) AS answerable,
    SUM(CASE WHEN answeredInTime = 1 THEN 1 ELSE 0 END) AS answered
  FROM issue WHERE communityId = ? AND raisedAt >= ? GROUP BY category`;

/** Three small ranges, each on an index of its own, put together: work that was due, work that was delivered, and what residents gave it. */
const WORK = `
  SELECT i.category, x.orgUnitId, SUM(x.due) AS due, SUM(x.late) AS late, SUM(x.delivered) AS delivered, SUM(x.nodded) AS nodded,
    SUM(x.solved) AS solved, SUM(x.sentBack) AS sentBack, SUM(x.rated) AS rated, SUM(x.satisfied) AS satisfied
  FROM (
    SELECT issueId, assigneeOrgUnitId AS orgUnitId, 1 AS due,
      CASE WHEN lateOn IS NOT NULL OR state IN ('assigned', 'disputed', 'in_progress') THEN 1 ELSE 0 END AS late,
      0 AS delivered, 0 AS nodded, 0 AS solved, 0 AS sentBack, 0 AS rated, 0 AS satisfied
    FROM task WHERE communityId = ? AND dueOn >= ? AND dueOn < ? AND parkedOn IS NULL AND haltedAt IS NULL AND state <> 'ended'
    UNION ALL
    SELECT issueId, assigneeOrgUnitId, 0, 0, 1, CASE WHEN state = 'closed' THEN 1 ELSE 0 END,
      CASE WHEN state = 'closed' AND reopenedAt IS NULL THEN 1 ELSE 0 END, CASE WHEN sentBackCount > 0 THEN 1 ELSE 0 END, 0, 0
    FROM task WHERE communityId = ? AND firstDeliveredAt >= ?
    UNION ALL
    SELECT t.issueId, t.assigneeOrgUnitId, 0, 0, 0, 0, 0, 0, 1, CASE WHEN r.stars >= ? THEN 1 ELSE 0 END
    FROM rating r JOIN task t ON t.taskId = r.taskId WHERE r.communityId = ? AND r.ratedAt >= ?
  ) x JOIN issue i ON i.issueId = x.issueId GROUP BY i.category, x.orgUnitId`;

type Counts<K extends string> = Readonly<Record<K, number | string>> & Readonly<{ category: IssueCategory }>;
type IntakeRow = Counts<'raised' | 'accepted' | 'answerable' | 'answered'>;
type WorkRow = Counts<'due' | 'late' | 'delivered' | 'nodded' | 'solved' | 'sentBack' | 'rated' | 'satisfied'> &
  Readonly<{ orgUnitId: string }>;

const NOTHING = sumOfFigures([]);
const ratio = (part: number | string, whole: number | string) => ({ part: Number(part), whole: Number(whole) });

/** Two statements, whatever the period. */
export async function publicFigures(em: EntityManager, span: Span): Promise<Cell[]> {
  const { communityId, since, today, satisfiedStarsMin } = span;
  const from = startOf(since);
  const intake = await em.query<IntakeRow[]>(INTAKE, [today, communityId, from]);
  const worked = [communityId, since, today, communityId, from, satisfiedStarsMin, communityId, from];
  const work = await em.query<WorkRow[]>(WORK, worked);
  return [...intake.map(ofIntake), ...work.map(ofWork)];
}

function ofIntake({ category, raised, accepted, answerable, answered }: IntakeRow): Cell {
  const figures = { ...NOTHING, accepted: ratio(accepted, raised), answered: ratio(answered, answerable) };
  return { category, orgUnitId: null, figures };
}

function ofWork({ category, orgUnitId, ...counts }: WorkRow): Cell {
  const { due, late, delivered, nodded, solved, sentBack, rated, satisfied } = counts;
  const figures = {
    ...NOTHING,
    overdue: ratio(late, due),
    solved: ratio(solved, delivered),
    sentBack: ratio(sentBack, delivered),
    reopened: ratio(Number(nodded) - Number(solved), nodded),
    satisfied: ratio(satisfied, rated),
  };
  return { category, orgUnitId, figures };
}

/** Cells put together by whatever they have in common. */
export function groupedBy<K>(cells: readonly Cell[], keyOf: (cell: Cell) => K | null): Map<K, PublicFigures> {
  const groups = new Map<K, PublicFigures[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), cell.figures]);
  }
  return new Map([...groups].map(([key, parts]) => [key, sumOfFigures(parts)]));
}
