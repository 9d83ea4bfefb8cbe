import { Module } from '@nestjs/common';
import { CommunityDirectory } from './community-directory';
import { Founding } from './founding';

@Module({ providers: [CommunityDirectory, Founding], exports: [CommunityDirectory, Founding] })
export class CommunitiesModule {}
