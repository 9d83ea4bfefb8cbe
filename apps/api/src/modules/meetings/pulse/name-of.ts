import { createHash } from 'node:crypto';

const SIGNS = 16;

/** A short name of what is shown: the same for the same, another for anything else. */
export const nameOf = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, SIGNS);
