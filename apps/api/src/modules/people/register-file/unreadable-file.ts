import { REGISTER_LIMITS } from '@silin/shared';
import type { RegisterRefusal } from './register-types';

/** Leaves the depths of a reader; `parseRegisterFile` turns it into a value. */
export class UnreadableFile extends Error {
  constructor(readonly refusal: RegisterRefusal) {
    super(refusal.why);
  }
}

export const notASheet = () => new UnreadableFile({ why: 'not_a_sheet' });
export const tooManyRows = () => new UnreadableFile({ why: 'too_many_rows', limit: REGISTER_LIMITS.rowsMax });
export const unpacksTooLarge = () => new UnreadableFile({ why: 'too_large', limit: REGISTER_LIMITS.unpackedBytesMax });
