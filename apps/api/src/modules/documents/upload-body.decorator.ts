import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PHOTO_LIMITS } from '@silin/shared';
import { ProblemError } from '../../platform/http';

const FIELD = 'file';

/**
 * The bytes of the one file of a multipart request, read no further than the limit.
 * @throws ProblemError request.invalid without such a file | photo.too_large
 */
async function photoOf(request: FastifyRequest): Promise<Buffer> {
  const part = await request.file({ limits: { fileSize: PHOTO_LIMITS.bytesMax } });
  if (!part || part.fieldname !== FIELD) throw new ProblemError('request.invalid', { fields: [{ field: FIELD, rule: 'required' }] });
  try {
    return await part.toBuffer();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new ProblemError('photo.too_large', { limitBytes: PHOTO_LIMITS.bytesMax });
  }
}

/** Read only after the guards have let the caller in. */
export const UploadedPhoto = createParamDecorator((_: unknown, context: ExecutionContext) =>
  photoOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
