import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { REGISTER_LIMITS } from '@silin/shared';
import { ProblemError } from '../../../platform/http';

const FIELD = 'file';
export type RegisterUpload = Readonly<{ fileName: string; bytes: Buffer }>;

/**
 * The one file of a multipart request, read no further than the limit.
 * @throws ProblemError request.invalid without such a file | request.too_large
 */
async function registerOf(request: FastifyRequest): Promise<RegisterUpload> {
  const part = await request.file({ limits: { fileSize: REGISTER_LIMITS.bytesMax } });
  if (!part || part.fieldname !== FIELD) throw new ProblemError('request.invalid', { fields: [{ field: FIELD, rule: 'required' }] });
  try {
    return { fileName: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new ProblemError('request.too_large', { limitBytes: REGISTER_LIMITS.bytesMax });
  }
}

/** Read only after the guards have let the caller in. */
export const UploadedRegister = createParamDecorator((_: unknown, context: ExecutionContext) =>
  registerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
