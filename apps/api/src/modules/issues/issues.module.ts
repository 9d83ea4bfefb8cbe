import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices';
import { IssueMoves } from './issue-moves';

@Module({ imports: [NoticesModule], providers: [IssueMoves], exports: [IssueMoves] })
export class IssuesModule {}
