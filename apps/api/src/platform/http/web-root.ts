import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';

/** The page's own inline scripts, by their hashes: nothing else may run inline. */
function inlineScripts(webRoot: string | null): string[] {
  if (!webRoot) return [];
  const html = readFileSync(join(webRoot, 'index.html'), 'utf8');
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

type HelmetOptions = NonNullable<Parameters<typeof helmet>[0]>;

/** What helmet would set on every answer; none of it depends on the answer, so it is asked once. */
function helmetHeaders(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = { setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value), removeHeader: () => undefined };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error !== undefined) throw error as Error;
  });
  return headers;
}

// TLS ends at the balancer, which sets HSTS.
const EVERYWHERE = { strictTransportSecurity: false, crossOriginEmbedderPolicy: false } as const;

/** Scripts and pictures come from this origin only; the mini-program's H5 build draws its icons as data URIs. */
const pageHeaders = (webRoot: string | null): HelmetOptions => ({
  ...EVERYWHERE,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...inlineScripts(webRoot)],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      // Chosen photos are read back through a blob address before they are sent.
      connectSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
});

/** An answer of the API is read by a program: whoever opens it as a page gets nothing from it. What only speaks to pages is left out. */
const ANSWER_HEADERS: HelmetOptions = {
  ...EVERYWHERE,
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

export function secureHeaders(app: NestFastifyApplication, webRoot: string | null): void {
  const ofPages = helmetHeaders(pageHeaders(webRoot));
  const ofAnswers = helmetHeaders(ANSWER_HEADERS);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? ofAnswers : ofPages);
    done();
  });
}

/** The H5 build from the same origin as the API. File names carry hashes, index.html does not. */
export async function serveWebRoot(app: NestFastifyApplication, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: resolve(webRoot),
    prefix: '/',
    index: ['index.html'],
    wildcard: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable');
    },
  });
}
