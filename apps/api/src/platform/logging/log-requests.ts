import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Log } from './log';

/** Pictures and static files would drown the rest. */
const isTold = (path: string) => path.startsWith('/api/') && !path.startsWith('/api/photos/');

/** One line per request. It hangs on the server and not on a middleware: those would run the whole middleware engine for one line. */
export function logRequests(app: NestFastifyApplication): void {
  const log = app.get(Log);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', ({ id, method, url }, { statusCode: status, elapsedTime: ms }, done) => {
    const [path = ''] = url.split('?', 1);
    if (isTold(path)) log.answered({ id, method, path, status, ms });
    done();
  });
}
