import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { IssueMoves } from './issue-moves';
import { IssueReader } from './issue-reader';

@Module({
  imports: [PeopleModule, NoticesModule, DocumentsModule],
  providers: [IssueMoves, IssueReader],
  exports: [IssueMoves, IssueReader],
})
export class IssuesModule {}
