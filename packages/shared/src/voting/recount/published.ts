import type { PublishedResult, RecountCriterion, RecountResult } from './recount-file';

type Hashes = Readonly<Record<'rollSha256' | 'ballotsRoot', () => string>>;

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

const sameFlags = (published: unknown, counted: readonly string[]) =>
  Array.isArray(published) && [...published].sort().join(' ') === [...counted].sort().join(' ');

/** Which of what was published is not what comes out of the rows; what was not published cannot differ. */
export function differencesOf(published: PublishedResult, counted: RecountResult, hashes: Hashes): readonly string[] {
  const { criteria, flags } = published;
  return [
    ...(['valid', 'passed'] as const).filter((field) => published[field] !== undefined && published[field] !== counted[field]),
    ...(criteria === undefined ? [] : criteriaDiffer(criteria, counted.criteria)),
    ...(flags === undefined || sameFlags(flags, counted.flags) ? [] : ['flags']),
    ...(['rollSha256', 'ballotsRoot'] as const).filter((field) => published[field] !== undefined && published[field] !== hashes[field]()),
  ];
}
