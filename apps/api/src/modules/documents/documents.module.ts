import { Module } from '@nestjs/common';
import { PhotoCopies } from './photo-copies';
import { PhotoLinks } from './photo-links';
import { PhotoShelf } from './photo-shelf';
import { PhotosController } from './photos.controller';
import { PhotosService } from './photos.service';
import { UnclaimedPhotosJob } from './unclaimed-photos.job';

@Module({
  controllers: [PhotosController],
  providers: [PhotoCopies, PhotoLinks, PhotoShelf, PhotosService, UnclaimedPhotosJob],
  exports: [PhotoShelf],
})
export class DocumentsModule {}
