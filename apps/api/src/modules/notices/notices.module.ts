import { Module } from '@nestjs/common';
import { InboxService } from './inbox.service';
import { Notices } from './notices';
import { NoticesController } from './notices.controller';

@Module({ controllers: [NoticesController], providers: [Notices, InboxService], exports: [Notices] })
export class NoticesModule {}
