import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error';

/** Per session first; without one per address, with room for a whole estate behind one carrier's address. */
export const RATE_LIMITS: ThrottlerModuleOptions = {
  throttlers: [
    { name: 'session', ttl: 10_000, limit: 120 },
    { name: 'address', ttl: 10_000, limit: 3_000 },
  ],
};

@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async handleRequest(props: Parameters<ThrottlerGuard['handleRequest']>[0]): Promise<boolean> {
    const hasSession = Boolean(props.context.switchToHttp().getRequest<FastifyRequest>().headers.authorization);
    // Calls without a session are counted by address only, the others by both.
    if (props.throttler.name === 'session' && !hasSession) return true;
    return super.handleRequest({
      ...props,
      getTracker: (request) => this.trackerOf(String(props.throttler.name), request as FastifyRequest),
    });
  }

  private async trackerOf(throttler: string, request: FastifyRequest): Promise<string> {
    if (throttler === 'address') return request.ip;
    return createHash('sha256')
      .update(request.headers.authorization ?? '')
      .digest('base64');
  }

  protected override async throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    throw new ProblemError('request.too_many', { retryAfterSeconds: Math.max(1, detail.timeToBlockExpire) });
  }
}
