import type { PublishedResult, RecountCriterion, RecountLine, RecountResult, RecountSlate } from './recount-file';

/** What was published as one short text each. */
export const PUBLISHED_HASHES = ['rollSha256', 'ballotsRoot', 'votedRoot'] as const satisfies (keyof PublishedResult)[];
type Hashes = Readonly<Record<(typeof PUBLISHED_HASHES)[number], () => string | null>>;

const FIGURES = ['part', 'whole', 'share', 'inclusive', 'met', 'short'] as const satisfies (keyof RecountCriterion)[];

function criteriaDiffer(published: unknown, counted: readonly RecountCriterion[]): string[] {
  if (!Array.isArray(published)) return ['criteria'];
  const lines = published as readonly (Partial<RecountCriterion> | null)[];
  const unknown = lines.filter((line) => !counted.some(({ name }) => name === line?.name)).map((line) => `criteria.${String(line?.name)}`);
  return [...unknown, ...counted.flatMap((one) => criterionDiffers(lines.find((line) => line?.name === one.name), one))];
}

function criterionDiffers(line: Partial<RecountCriterion> | null | undefined, one: RecountCriterion): string[] {
  if (!line) return [`criteria.${one.name}`];
  return FIGURES.filter((figure) => line[figure] !== undefined && line[figure] !== one[figure]).map((figure) => `criteria.${one.name}.${figure}`);
}

/** Each line by its letter, then what was chosen. */
function slateDiffers(published: Partial<RecountSlate> | null, counted: RecountSlate | undefined): string[] {
  if (!published || !counted) return ['slate'];
  const lines = Array.isArray(published.lines) ? (published.lines as readonly (Partial<RecountLine> | null)[]) : [];
  const differing = counted.lines.flatMap((one) => {
    const line = lines.find((other) => other?.option === one.option);
    if (!line) return [`slate.lines.${one.option}`];
    const sameEnd = line.passed === one.passed && line.valid === one.valid && sameFlags(line.flags, one.flags);
    return sameEnd && criteriaDiffer(line.criteria, one.criteria).length === 0 ? [] : [`slate.lines.${one.option}`];
  });
  const unknown = lines.filter((line) => !counted.lines.some(({ option }) => option === line?.option)).map((line) => `slate.lines.${String(line?.option)}`);
  return [...differing, ...unknown, ...(sameOutcome(published.outcome, counted.outcome) ? [] : ['slate.outcome'])];
}

/** Whatever order the fields of its objects stand in; that of a list says something. */
function sameOutcome(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && sameOutcome(value, theirs.get(key)));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of these each stands once. */
const sameFlags = (published: unknown, counted: readonly string[]) =>
  Array.isArray(published) && published.length === counted.length && counted.every((flag) => published.includes(flag));

/** Which of what was published is not what comes out of the rows; what was not published cannot differ. */
export function differencesOf(published: PublishedResult, counted: RecountResult, hashes: Hashes): readonly string[] {
  const { criteria, flags, slate } = published;
  return [
    ...(['valid', 'passed'] as const).filter((field) => published[field] !== undefined && published[field] !== counted[field]),
    ...(criteria === undefined ? [] : criteriaDiffer(criteria, counted.criteria)),
    ...(flags === undefined || sameFlags(flags, counted.flags) ? [] : ['flags']),
    ...(slate === undefined ? [] : slateDiffers(slate, counted.slate)),
    ...PUBLISHED_HASHES.filter((field) => published[field] !== undefined && published[field] !== hashes[field]()),
  ];
}
