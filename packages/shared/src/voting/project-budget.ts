import type { Sha256 } from './sha256';

/** One 微实事 of several that share a budget. `approvals` in voters, `costFen` in fen. */
export type Project = Readonly<{ project: string; costFen: number; approvals: number }>;
export type BudgetPick = Readonly<{
  taken: readonly string[];
  /** Not taken, with what was left in the budget when their turn came. */
  left: readonly Readonly<{ project: string; remainingFen: number }>[];
  spentFen: number;
  /** Where the lot decided who came first among equals, in the order it drew. */
  lots: readonly Readonly<{ approvals: number; order: readonly string[] }>[];
}>;

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Anybody can draw the lot again: it is the hash of the published seed and the project, the smallest first. */
export function drawLots(seed: string, projects: readonly string[], sha256: Sha256): readonly string[] {
  const lots = projects.map((project) => ({ project, lot: sha256(`${seed}\n${project}`) }));
  return lots.sort((a, b) => byCodeUnit(a.lot, b.lot)).map(({ project }) => project);
}

/**
 * Spends a budget on projects in the order of their approvals; what no longer fits is passed over, and a smaller one after it may still
 * fit. Nobody's approval is no reason to spend. Equals come in the order of a public lot. Pure.
 * @throws RangeError for a cost, an approval or a budget that is no whole number of at least 0, and for a project named twice
 */
export function pickWithin(budgetFen: number, projects: readonly Project[], lot: Readonly<{ seed: string; sha256: Sha256 }>): BudgetPick {
  checked(budgetFen, projects);
  const { order, lots } = inOrder(projects.filter(({ approvals }) => approvals > 0), lot);
  const taken: string[] = [];
  const left: { project: string; remainingFen: number }[] = [];
  let remainingFen = budgetFen;
  for (const { project, costFen } of order) {
    if (costFen > remainingFen) left.push({ project, remainingFen });
    else {
      taken.push(project);
      remainingFen -= costFen;
    }
  }
  const unwanted = projects.filter(({ approvals }) => approvals === 0).map(({ project }) => ({ project, remainingFen }));
  return { taken, left: [...left, ...unwanted], spentFen: budgetFen - remainingFen, lots };
}

function inOrder(projects: readonly Project[], { seed, sha256 }: Readonly<{ seed: string; sha256: Sha256 }>) {
  const lots: { approvals: number; order: readonly string[] }[] = [];
  const counts = [...new Set(projects.map(({ approvals }) => approvals))].sort((a, b) => b - a);
  const order = counts.flatMap((approvals) => {
    const equals = projects.filter((one) => one.approvals === approvals);
    const drawn = drawLots(seed, equals.map(({ project }) => project), sha256);
    if (equals.length > 1) lots.push({ approvals, order: drawn });
    return drawn.flatMap((project) => equals.filter((one) => one.project === project));
  });
  return { order, lots };
}

function checked(budgetFen: number, projects: readonly Project[]): void {
  const amounts = [budgetFen, ...projects.flatMap(({ costFen, approvals }) => [costFen, approvals])];
  const wrong = amounts.find((amount) => !Number.isSafeInteger(amount) || amount < 0);
  if (wrong !== undefined) throw new RangeError(`no whole amount: ${wrong}`);
  if (new Set(projects.map(({ project }) => project)).size < projects.length) throw new RangeError('a project is named twice');
}
