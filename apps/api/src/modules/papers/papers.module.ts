import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { DocumentsModule } from '../documents';
import { IssuesModule } from '../issues';
import { MeetingsModule } from '../meetings';
import { PeopleModule } from '../people';
import { PollsModule } from '../polls';
import { ResolutionsModule } from '../resolutions';
import { ResultsModule } from '../results';
import { SupervisionModule } from '../supervision';
import { TasksModule } from '../tasks';
import { Enclosing } from './archive/enclosing';
import { DecisionsOfMeeting } from './facts/decisions.facts';
import { FactsReader } from './facts/facts-reader';
import { MattersOfMeeting } from './facts/matters.facts';
import { TasksOfMeeting } from './facts/tasks.facts';
import { MeetingArchives } from './meeting-archives.service';
import { MeetingPapers } from './meeting-papers.service';
import { PaperAccess } from './paper-access';
import { PapersController } from './papers.controller';
import { StepsFacts } from './steps/steps-facts';
import { StepsPaper } from './steps/steps-paper.service';
import { StepsPaperController } from './steps/steps-paper.controller';

@Module({
  imports: [
    CommunitiesModule,
    DocumentsModule,
    IssuesModule,
    MeetingsModule,
    ResultsModule,
    PeopleModule,
    PollsModule,
    ResolutionsModule,
    SupervisionModule,
    TasksModule,
  ],
  controllers: [PapersController, StepsPaperController],
  providers: [
    PaperAccess,
    FactsReader,
    MattersOfMeeting,
    DecisionsOfMeeting,
    TasksOfMeeting,
    MeetingPapers,
    MeetingArchives,
    Enclosing,
    StepsFacts,
    StepsPaper,
  ],
})
export class PapersModule {}
