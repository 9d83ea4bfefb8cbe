import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { CommunityIssuesController } from './community-issues.controller';
import { EndorsementsService } from './endorsements.service';
import { IntakeDeadline } from './intake-deadline';
import { IssueFromRoom } from './issue-from-room';
import { IssueAuthorService } from './issue-author.service';
import { IssueIntakeService } from './issue-intake.service';
import { IssueListsService } from './issue-lists.service';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueReader } from './issue-reader';
import { IssuesController } from './issues.controller';

@Module({
  imports: [PeopleModule, NoticesModule, DocumentsModule, DeadlinesModule],
  controllers: [CommunityIssuesController, IssuesController],
  providers: [
    IssueMoves,
    IssueReader,
    IssueNotices,
    IssueAuthorService,
    IssueIntakeService,
    IssueListsService,
    EndorsementsService,
    IntakeDeadline,
    IssueFromRoom,
  ],
  exports: [IssueMoves, IssueReader, IssueFromRoom],
})
export class IssuesModule {}
