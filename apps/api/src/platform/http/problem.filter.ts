import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '@silin/shared';
import { isTransient } from '../database/transient-errors';
import { Log, type Journal } from '../logging';
import { ProblemError } from './problem-error';

/** What Fastify or Nest refuse by themselves, as our codes. */
function fromFramework(error: unknown): ProblemError | null {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (code === 'FST_REQ_FILE_TOO_LARGE' || status === 413) return new ProblemError('request.too_large', { limitBytes: 1_048_576 });
  if (status === 404 || status === 405) return new ProblemError('not_found', {});
  if (status === 429) return new ProblemError('request.too_many', { retryAfterSeconds: 10 });
  if (status !== undefined && status >= 400 && status < 500) return new ProblemError('request.malformed', {});
  return null;
}

/** Answers every error as `{ code, facts, sentence, requestId }`; what is not a refusal is logged and hidden. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger: Journal;

  constructor(log: Log) {
    this.logger = log.of('problem');
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const requestId = String(http.getRequest<FastifyRequest>().id);
    const problem = this.problemOf(error, requestId);
    const body: Problem = { code: problem.code as ProblemCode, facts: problem.facts, sentence: problem.sentence, requestId };
    const { retryAfterSeconds } = problem.facts as { retryAfterSeconds?: number };
    if (problem.code === 'request.too_many') void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(problem.status).header('cache-control', 'no-store').send(body);
  }

  private problemOf(error: unknown, requestId: string): ProblemError {
    if (error instanceof ProblemError) return error;
    const framework = fromFramework(error);
    if (framework) return framework;
    if (isTransient(error)) return new ProblemError('busy', {});
    // Only the stack: a driver error's own fields carry the values of the statement.
    this.logger.error({ requestId, stack: error instanceof Error ? error.stack : String(error) }, 'unexpected');
    return new ProblemError('unexpected', { requestId });
  }
}
