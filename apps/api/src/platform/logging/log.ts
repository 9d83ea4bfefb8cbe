import type { LoggerService, OnApplicationShutdown } from '@nestjs/common';
import { destination, pino, type DestinationStream, type Level, type Logger } from 'pino';
import type { AppMode } from '../../config/app.config';

/** What a part of the program writes its lines to. */
export type Journal = Pick<Logger, 'info' | 'warn' | 'error'>;
/** One request that was answered. `path` without its query. */
export type Answered = Readonly<{ id: string; method: string; path: string; status: number; ms: number }>;

const STANDARD_OUTPUT = 1;
/** Lines of requests are written together, at the latest after this long: a write for each would cost more than making them. */
const GATHERED_BYTES = 4096;
const GATHERED_MS = 500;
/** However a line came to hold them. */
const NEVER_WRITTEN = ['phone', 'name', 'openid', 'token', 'accessToken', 'refreshToken', 'code'].map((field) => `*.${field}`);
const errorOnly = (error: { type?: string; stack?: string }) => ({ type: error.type, stack: error.stack });

/**
 * The program's log, as lines of JSON: Nest's own logger, and a named journal for whoever has to tell something. Never headers, bodies,
 * query strings or addresses, so that no phone, name, openid, token or signed link can get in.
 */
export class Log implements LoggerService, OnApplicationShutdown {
  private readonly lines: Logger;
  private readonly requests: Logger;
  private readonly gathered: ReturnType<typeof destination> | null;
  private readonly timer: NodeJS.Timeout | undefined;

  /** `to` in place of the standard output. */
  constructor(mode: AppMode, to?: DestinationStream) {
    const level = mode === 'test' ? 'fatal' : 'info';
    this.lines = pino({ level, serializers: { err: errorOnly }, redact: NEVER_WRITTEN }, to ?? destination(STANDARD_OUTPUT));
    // Its lines hold the five facts of `Answered` and nothing else: there is nothing in them to look for at every request.
    const gathered = to ? null : destination({ dest: STANDARD_OUTPUT, sync: false, minLength: GATHERED_BYTES });
    this.requests = pino({ level }, to ?? gathered ?? undefined);
    this.gathered = gathered;
    if (gathered) this.timer = setInterval(() => gathered.flush(), GATHERED_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.gathered?.flushSync();
  }

  of(context: string): Journal {
    return this.lines.child({ context });
  }

  answered({ id, method, path, status, ms }: Answered): void {
    const line = { req: { id, method, path }, res: { status }, responseTime: Math.round(ms) };
    if (status >= 500) this.requests.error(line, 'request errored');
    else this.requests.info(line, 'request completed');
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** As Nest calls it: the context comes last, before it an error's stack. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const [context, stack] = rest.filter((one) => typeof one === 'string').reverse();
    const fields = { context, stack, ...(message instanceof Error ? { err: message } : {}) };
    this.lines[level](fields, message instanceof Error ? message.message : String(message));
  }
}
