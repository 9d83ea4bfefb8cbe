import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { AuthorIdentityService } from './author-identity.service';
import { BehalfService } from './behalf.service';
import { CommunityIntakeController } from './community-intake.controller';
import { CommunityIssuesController } from './community-issues.controller';
import { EndorsementsService } from './endorsements.service';
import { IntakeDeadline } from './intake-deadline';
import { IssueFromRoom } from './issue-from-room';
import { IssueAuthorService } from './issue-author.service';
import { IssueHandlingController } from './issue-handling.controller';
import { IssueIntakeService } from './issue-intake.service';
import { IssueListsService } from './issue-lists.service';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueReader } from './issue-reader';
import { IssueRelations } from './issue-relations';
import { IssueTraces } from './issue-traces';
import { IssuesController } from './issues.controller';
import { MergingService } from './merging.service';
import { Nameables } from './nameables';
import { NewIssues } from './new-issues';
import { ReferringService } from './referring.service';
import { UnverifiedService } from './unverified.service';
import { VerifiedAuthors } from './verified-authors';

@Module({
  imports: [PeopleModule, NoticesModule, DocumentsModule, DeadlinesModule],
  controllers: [CommunityIssuesController, CommunityIntakeController, IssuesController, IssueHandlingController],
  providers: [
    IssueRelations,
    IssueMoves,
    IssueTraces,
    IssueReader,
    IssueNotices,
    Nameables,
    NewIssues,
    IssueAuthorService,
    BehalfService,
    UnverifiedService,
    VerifiedAuthors,
    IssueIntakeService,
    MergingService,
    ReferringService,
    AuthorIdentityService,
    IssueListsService,
    EndorsementsService,
    IntakeDeadline,
    IssueFromRoom,
  ],
  exports: [IssueMoves, IssueReader, IssueNotices, IssueFromRoom],
})
export class IssuesModule {}
