import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from './metrics';

/** Every answer is counted under its route's pattern: an address itself holds ids, and there is no end of wrong ones. */
export function countRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', ({ method, routeOptions }, reply, done) => {
    const { url } = routeOptions;
    const route = !url || url === '/*' ? 'none' : url.startsWith('/api/') ? url : 'page';
    metrics.served({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    done();
  });
}
