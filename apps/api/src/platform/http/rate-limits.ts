import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error';

/** Calls in ten seconds: of one session, and of one address, with room for a whole estate behind one carrier's address. */
export const RATE_LIMITS = {
  session: { max: 240, timeWindow: 10_000, cache: 20_000 },
  address: { max: 6_000, timeWindow: 10_000, cache: 20_000 },
} as const;
/** The end of a token is its signature: enough to tell sessions apart, and useless to anybody who reads it. */
const SIGNATURE_SIGNS = 43;

/**
 * Refuses who calls too often before anything is asked of the database. Per session first; calls without one are counted by address only.
 * In memory of this process: several processes allow as many times more.
 */
export async function limitRates(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyRateLimit, { global: false });
  const server = app.getHttpAdapter().getInstance();
  const { session, address } = RATE_LIMITS;
  const ofSession = server.createRateLimit({ ...session, keyGenerator: (call) => tokenOf(call).slice(-SIGNATURE_SIGNS) });
  const ofAddress = server.createRateLimit({ ...address, keyGenerator: (call) => call.ip });
  server.addHook('onRequest', async (call) => {
    if (!call.url.startsWith('/api/')) return;
    if (tokenOf(call) !== '') refuseMore(await ofSession(call));
    refuseMore(await ofAddress(call));
  });
}

const tokenOf = ({ headers }: FastifyRequest) => headers.authorization ?? '';

/** @throws ProblemError request.too_many */
function refuseMore(limit: { isAllowed: boolean; isExceeded?: boolean; ttlInSeconds?: number }): void {
  if (limit.isExceeded) throw new ProblemError('request.too_many', { retryAfterSeconds: Math.max(1, limit.ttlInSeconds ?? 1) });
}
