import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DOCUMENT_LIMITS, PHOTO_LIMITS } from '@silin/shared';
import { ProblemError } from '../../platform/http';

const FIELD = 'file';

/**
 * The bytes of the one file of a multipart request, read no further than the limit.
 * @throws ProblemError request.invalid without such a file | photo.too_large | document.too_large
 */
async function bytesOf(request: FastifyRequest, limitBytes: number, tooLarge: 'photo.too_large' | 'document.too_large'): Promise<Buffer> {
  const part = await request.file({ limits: { fileSize: limitBytes } });
  if (!part || part.fieldname !== FIELD) throw new ProblemError('request.invalid', { fields: [{ field: FIELD, rule: 'required' }] });
  try {
    return await part.toBuffer();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new ProblemError(tooLarge, { limitBytes });
  }
}

/** Read only after the guards have let the caller in. */
export const UploadedPhoto = createParamDecorator((_: unknown, context: ExecutionContext) =>
  bytesOf(context.switchToHttp().getRequest<FastifyRequest>(), PHOTO_LIMITS.bytesMax, 'photo.too_large'),
);
export const UploadedPaper = createParamDecorator((_: unknown, context: ExecutionContext) =>
  bytesOf(context.switchToHttp().getRequest<FastifyRequest>(), DOCUMENT_LIMITS.bytesMax, 'document.too_large'),
);
