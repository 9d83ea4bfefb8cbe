import { Module } from '@nestjs/common';
import { Notices } from './notices';

@Module({ providers: [Notices], exports: [Notices] })
export class NoticesModule {}
