import { v7 } from 'uuid';

/** A UUID v7 whose time part is the given instant, so that ids sort as things happened by our clock. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}
