import { sentenceOf, statusOf, type ProblemCode, type ProblemDetails } from '@silin/shared';

/** A refusal: thrown anywhere, answered as one JSON shape by the problem filter. */
export class ProblemError<C extends ProblemCode = ProblemCode> extends Error {
  constructor(
    readonly code: C,
    readonly facts: ProblemDetails[C],
  ) {
    super(code);
  }

  get status(): number {
    return statusOf(this.code);
  }
  get sentence(): string {
    return sentenceOf(this.code, this.facts);
  }
}

/** An unknown id and one of another community get the same answer. */
export const notFound = () => new ProblemError('not_found', {});

/** Narrows a loaded row or refuses as unknown. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw notFound();
  return row;
}
