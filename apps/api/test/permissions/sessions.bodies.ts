import type { Bodies } from './bodies';

/** A scan that is no code: it is looked for, and counted, like any other. */
const NO_CODE = () => ({ code: 'https://example.cn/' });

export const SESSIONS_BODIES: Bodies = {
  'POST /sessions/requests/look': NO_CODE,
  'POST /sessions/requests/confirm': NO_CODE,
  'POST /sessions/requests/decline': NO_CODE,
};
