import { faultsOfSlate, slateOf, type Slate, type SlateRequest } from '@silin/shared';
import { ProblemError } from '../../platform/http';

/** What is put, with its letters; null for the one question. @throws ProblemError request.invalid naming what cannot be put */
export function slateAsked(asked: SlateRequest | undefined): Slate | null {
  if (asked === undefined) return null;
  const faults = faultsOfSlate(asked);
  if (faults.length > 0)
    throw new ProblemError('request.invalid', { fields: faults.map(({ field, ...fault }) => ({ field: `slate.${field}`, ...fault })) });
  return slateOf(asked);
}
