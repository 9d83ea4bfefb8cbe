import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { REGISTER_LIMITS } from '@silin/shared';
import { AppModule, type AppOptions } from './app.module';
import { limitRates, validationPipe } from './platform/http';
import { readJsonBodies } from './platform/http/json-body';
import { trustedProxies } from './platform/http/trusted-proxies';
import { secureHeaders, serveWebRoot } from './platform/http/web-root';
import { Log, logRequests } from './platform/logging';
import { countRequests } from './platform/metrics';

const JSON_BODY_BYTES = 262_144;

/** The application as it is served, and as the tests drive it; not yet listening. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_BODY_BYTES,
    genReqId: () => randomUUID(),
    // Behind a balancer the address is in a header; believed only from those named, else only from loopback.
    trustProxy: trustedProxies(options.settings.app.trustedProxies),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Log));
  app.setGlobalPrefix('api');
  readJsonBodies(app, JSON_BODY_BYTES);
  app.useGlobalPipes(validationPipe());
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 4, fileSize: REGISTER_LIMITS.bytesMax * 2, parts: 6 } });
  countRequests(app);
  logRequests(app);
  if (options.rateLimits !== false) limitRates(app);
  secureHeaders(app, options.settings.app.webRoot);
  if (options.settings.app.webRoot) await serveWebRoot(app, options.settings.app.webRoot);
  app.enableShutdownHooks();
  return app;
}
