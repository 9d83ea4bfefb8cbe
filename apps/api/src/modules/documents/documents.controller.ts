import { Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DocumentView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, TakesFile } from '../../platform/http';
import { DocumentsService } from './documents.service';
import { PhotoQueryDto } from './photo-query.dto';
import { UploadedPaper } from './upload-body.decorator';

/** A paper is handed over to be kept or opened elsewhere, never shown as a page of ours. */
const AS_FILE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
};

@Controller('documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Post()
  @Allow('document.upload')
  @TakesFile()
  @Answers('DocumentView')
  upload(@UploadedPaper() upload: Buffer, @CurrentActor() actor: Actor): Promise<DocumentView> {
    return this.documents.keep(upload, actor);
  }

  @Get(':documentId/file')
  @Allow('document.readSigned')
  async read(
    @Param('documentId', IdPipe) documentId: string,
    @Query() { exp, sig }: PhotoQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, type, fileName } = await this.documents.open(documentId, exp, sig);
    void reply.headers(AS_FILE);
    return new StreamableFile(bytes, { type, disposition: `attachment; filename="${fileName}"`, length: bytes.length });
  }
}
