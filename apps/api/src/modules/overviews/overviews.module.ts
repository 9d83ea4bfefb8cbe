import { Module } from '@nestjs/common';
import { IssuesModule } from '../issues';
import { MeetingsModule } from '../meetings';
import { PeopleModule } from '../people';
import { PollsModule } from '../polls';
import { ResultsModule } from '../results';
import { TasksModule } from '../tasks';
import { Afterwards } from './afterwards';
import { BoardService } from './board.service';
import { FiguresService } from './figures.service';
import { FourStepsPage } from './four-steps-page.service';
import { MatterPage } from './matter-page.service';
import { MatterSurroundings } from './matter-surroundings';
import { MatterController } from './matter.controller';
import { OverviewsController } from './overviews.controller';
import { TodayService } from './today.service';
import { WorkbenchService } from './workbench.service';

@Module({
  imports: [PeopleModule, IssuesModule, PollsModule, MeetingsModule, TasksModule, ResultsModule],
  controllers: [MatterController, OverviewsController],
  providers: [Afterwards, MatterPage, MatterSurroundings, FourStepsPage, BoardService, FiguresService, TodayService, WorkbenchService],
})
export class OverviewsModule {}
