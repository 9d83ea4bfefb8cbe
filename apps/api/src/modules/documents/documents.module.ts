import { Module } from '@nestjs/common';
import { PhotoLinks } from './photo-links';
import { PhotoShelf } from './photo-shelf';

@Module({ providers: [PhotoLinks, PhotoShelf], exports: [PhotoShelf] })
export class DocumentsModule {}
