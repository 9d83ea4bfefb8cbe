import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

type Done = (error: Error | null, body?: unknown) => void;

/**
 * JSON is the one body that routes read (files come as multipart). wx.request announces JSON also where it sends nothing, with
 * DELETE for instance: then there is no body, and the route decides whether it needed one.
 */
export function readJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const server = app.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done: Done) => {
    if (body.length === 0) return done(null, undefined);
    void parse(request as FastifyRequest, body.toString(), done);
  });
}
