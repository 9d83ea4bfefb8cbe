import { Controller, Get, Header, Param, Post, Query, StreamableFile, UseGuards } from '@nestjs/common';
import { PHOTO_LIMITS, type PhotoSize, type PhotoView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, TakesFile } from '../../platform/http';
import { PhotoQueryDto } from './photo-query.dto';
import { PhotoSizePipe } from './photo-size.pipe';
import { PhotosService } from './photos.service';
import { UploadedPhoto } from './upload-body.decorator';
import { UploaderGuard } from './uploader.guard';

// A phone may show it again without asking for as long as the shortest-lived address of it holds.
const CACHE = `private, max-age=${(PHOTO_LIMITS.linkMinutes / 2) * 60}, immutable`;

@Controller('photos')
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Post()
  @Allow('photo.upload')
  @UseGuards(UploaderGuard)
  @TakesFile()
  @Answers('PhotoView')
  upload(@UploadedPhoto() upload: Buffer, @CurrentActor() actor: Actor): Promise<PhotoView> {
    return this.photos.keep(upload, actor);
  }

  @Get(':photoId/:size.jpg')
  @Allow('photo.readSigned')
  @Header('cache-control', CACHE)
  async read(
    @Param('photoId', IdPipe) photoId: string,
    @Param('size', PhotoSizePipe) size: PhotoSize,
    @Query() { exp, sig }: PhotoQueryDto,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.photos.open({ photoId, size, exp, sig }), { type: 'image/jpeg' });
  }
}
