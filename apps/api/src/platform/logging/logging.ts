import type { Params } from 'nestjs-pino';
import type { AppMode } from '../../config/app.config';

/**
 * One line per request: method, route pattern, status, time, request id. Never headers, bodies, query strings or addresses,
 * so that no phone, name, openid, token or signed link can get in.
 */
export function loggingParams(mode: AppMode): Params {
  return {
    pinoHttp: {
      level: mode === 'test' ? 'fatal' : 'info',
      quietReqLogger: true,
      // Pictures and static files would drown the rest.
      autoLogging: { ignore: (request) => !request.url?.startsWith('/api/') || request.url.startsWith('/api/photos/') },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: { type?: string; stack?: string }) => ({ type: error.type, stack: error.stack }),
      },
      redact: ['req.headers', 'res.headers', '*.phone', '*.name', '*.openid', '*.token', '*.accessToken', '*.refreshToken', '*.code'],
    },
  };
}
