import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { whereaboutsOf, type Whereabouts } from './address';
import { deviceWords } from './device-words';

/** From where and on what a call was made, as far as the call itself tells. */
export type Client = Readonly<{ device: string; whereabouts: Whereabouts }>;

export const CallingClient = createParamDecorator((_: unknown, context: ExecutionContext): Client => {
  const { ip, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { device: deviceWords(headers['user-agent'] ?? ''), whereabouts: whereaboutsOf(ip) };
});
