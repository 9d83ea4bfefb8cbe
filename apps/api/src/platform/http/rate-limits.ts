import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { CallWindow } from './call-window';
import { ProblemError } from './problem-error';

/** Calls in ten seconds: of one session, and of one address, with room for a whole estate behind one carrier's address. */
export const RATE_LIMITS = {
  session: { max: 240, windowMs: 10_000, callers: 20_000 },
  address: { max: 6_000, windowMs: 10_000, callers: 20_000 },
} as const;
/** The end of a token is its signature: enough to tell sessions apart, and useless to anybody who reads it. */
const SIGNATURE_SIGNS = 43;

/**
 * Refuses who calls too often before anything is asked of the database. Per session first; calls without one are counted by address only.
 * In memory of this process: several processes allow as many times more. Elapsed time, not the time of day: nobody can move it.
 */
export function limitRates(app: NestFastifyApplication): void {
  const [ofSession, ofAddress] = [new CallWindow(RATE_LIMITS.session), new CallWindow(RATE_LIMITS.address)];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (call, _reply, done) => {
      if (!call.url.startsWith('/api/')) return done();
      const now = performance.now();
      const token = tokenOf(call);
      const wait = (token === '' ? null : ofSession.tooMany(token.slice(-SIGNATURE_SIGNS), now)) ?? ofAddress.tooMany(call.ip, now);
      if (wait === null) return done();
      done(new ProblemError('request.too_many', { retryAfterSeconds: wait }));
    });
}

const tokenOf = ({ headers }: FastifyRequest) => headers.authorization ?? '';
