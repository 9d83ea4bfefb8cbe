import { Module } from '@nestjs/common';
import { DocumentShelf } from './document-shelf';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';
import { PhotoCopies } from './photo-copies';
import { PhotoLinks } from './photo-links';
import { PhotoShelf } from './photo-shelf';
import { PhotosController } from './photos.controller';
import { PhotosService } from './photos.service';
import { UnclaimedDocumentsJob } from './unclaimed-documents.job';
import { UnclaimedPhotosJob } from './unclaimed-photos.job';

@Module({
  controllers: [PhotosController, DocumentsController],
  providers: [
    PhotoCopies,
    PhotoLinks,
    PhotoShelf,
    PhotosService,
    UnclaimedPhotosJob,
    DocumentShelf,
    DocumentsService,
    UnclaimedDocumentsJob,
  ],
  exports: [PhotoShelf, DocumentShelf],
})
export class DocumentsModule {}
