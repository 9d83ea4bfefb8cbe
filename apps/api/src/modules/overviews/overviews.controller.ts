import { Controller, Get, Param, Query } from '@nestjs/common';
import type { BoardView, CarrierPageView, FiguresView, TodayView, WorkbenchView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { BoardQueryDto } from './board.query';
import { BoardService } from './board.service';
import { PeriodQueryDto } from './figures.query';
import { FiguresService } from './figures.service';
import { TodayService } from './today.service';
import { WorkbenchService } from './workbench.service';

@Controller('communities/:communityId')
export class OverviewsController {
  constructor(
    private readonly boards: BoardService,
    private readonly figures: FiguresService,
    private readonly days: TodayService,
    private readonly workbenches: WorkbenchService,
  ) {}

  @Get('board')
  @Allow('board.read')
  @Answers('BoardView')
  board(
    @Param('communityId', IdPipe) communityId: string,
    @Query() query: BoardQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<BoardView> {
    return this.boards.view(actor, communityId, query);
  }

  @Get('figures')
  @Allow('board.read')
  @Answers('FiguresView')
  publicFigures(@Param('communityId', IdPipe) communityId: string, @Query() { period }: PeriodQueryDto): Promise<FiguresView> {
    return this.figures.view(communityId, period);
  }

  @Get('carriers/:orgUnitId')
  @Allow('board.read')
  @Answers('CarrierPageView')
  carrier(
    @Param('communityId', IdPipe) communityId: string,
    @Param('orgUnitId', IdPipe) orgUnitId: string,
    @Query() query: PeriodQueryDto,
  ): Promise<CarrierPageView> {
    return this.figures.carrier(communityId, orgUnitId, query);
  }

  @Get('today')
  @Allow('board.read')
  @Answers('TodayView')
  today(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<TodayView> {
    return this.days.view(actor, communityId);
  }

  @Get('workbench')
  @Allow('workbench.read')
  @Answers('WorkbenchView')
  workbench(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<WorkbenchView> {
    return this.workbenches.view(actor, communityId);
  }
}
