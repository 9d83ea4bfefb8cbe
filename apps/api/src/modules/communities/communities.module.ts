import { Module } from '@nestjs/common';
import { CommunityDirectory } from './community-directory';

@Module({ providers: [CommunityDirectory], exports: [CommunityDirectory] })
export class CommunitiesModule {}
