import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { IssuesModule } from '../issues';
import { MeetingsModule } from '../meetings';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { ResolutionsModule } from '../resolutions';
import { SupervisionModule } from '../supervision';
import { AssigningController } from './assigning.controller';
import { AssigningService } from './assigning.service';
import { CarryingService } from './carrying.service';
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
  ],
  controllers: [TasksController, AssigningController, JudgingController],
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
    TasksToJudge,
  ],
  exports: [TaskReader, TasksToJudge, Reports, JudgeRights],
})
export class TasksModule {}
