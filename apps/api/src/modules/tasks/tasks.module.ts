import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { IssuesModule } from '../issues';
import { MeetingsModule } from '../meetings';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { ResolutionsModule } from '../resolutions';
import { ResultsModule } from '../results';
import { SupervisionModule } from '../supervision';
import { AssigningController } from './assigning.controller';
import { AssigningService } from './assigning.service';
import { CarryingService } from './carrying.service';
import { TaskTerm } from './task-term';
import { ExtendingService } from './extending.service';
import { ExtensionReader } from './extension-reader';
import { ParkingService } from './parking.service';
import { ReopeningService } from './reopening.service';
import { Reopenings } from './reopenings';
import { Rework } from './rework';
import { ScrutinyController } from './scrutiny.controller';
import { ScrutinyPage } from './scrutiny-view';
import { ScrutinyService } from './scrutiny.service';
import { SupervisionNotices } from './supervision-notices';
import { TaskAudience } from './task-audience';
import { TermController } from './term.controller';
import { TermNotices } from './term-notices';
import { WitnessingService } from './witnessing.service';
import { Halting } from './halting';
import { JudgeRights } from './judge-rights';
import { JudgeWindow } from './judge-window';
import { JudgingController } from './judging.controller';
import { JudgingService } from './judging.service';
import { OverdueJob } from './overdue.job';
import { PromisedAtMeetings } from './promised-at-meetings';
import { RatingService } from './rating.service';
import { Reports } from './reports';
import { Settling } from './settling';
import { TaskHistory } from './task-history';
import { TaskMoves } from './task-moves';
import { TaskNotices } from './task-notices';
import { TaskPage } from './task-page.service';
import { TaskReader } from './task-reader';
import { TasksController } from './tasks.controller';
import { TasksToJudge } from './tasks-to-judge';
import { TasksToScrutinise } from './tasks-to-scrutinise';

@Module({
  imports: [
    PeopleModule,
    NoticesModule,
    DocumentsModule,
    DeadlinesModule,
    IssuesModule,
    MeetingsModule,
    ResolutionsModule,
    SupervisionModule,
    ResultsModule,
  ],
  controllers: [TasksController, AssigningController, TermController, JudgingController, ScrutinyController],
  providers: [
    TaskMoves,
    TaskHistory,
    TaskNotices,
    TaskReader,
    TaskPage,
    Reports,
    AssigningService,
    CarryingService,
    JudgeRights,
    JudgeWindow,
    JudgingService,
    Settling,
    RatingService,
    OverdueJob,
    PromisedAtMeetings,
    Halting,
    TasksToJudge,
    TasksToScrutinise,
    TaskAudience,
    TermNotices,
    TaskTerm,
    ExtendingService,
    ExtensionReader,
    ParkingService,
    ReopeningService,
    Reopenings,
    Rework,
    SupervisionNotices,
    ScrutinyPage,
    ScrutinyService,
    WitnessingService,
  ],
  exports: [TaskReader, TasksToJudge, TasksToScrutinise, Reports, JudgeRights, ExtensionReader, Reopenings],
})
export class TasksModule {}
