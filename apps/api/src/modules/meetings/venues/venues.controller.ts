import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import type { DoorCodeReplaced, VenuesView, VenueView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { DoorSheets } from './door-sheets.service';
import { ReplaceDoorCodeDto, VenueDto } from './venue.dto';
import { Venues } from './venues.service';

@Controller()
@Allow('venue.change')
export class VenuesController {
  constructor(
    private readonly venues: Venues,
    private readonly doors: DoorSheets,
  ) {}

  @Get('communities/:communityId/venues')
  @Answers('VenuesView')
  list(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<VenuesView> {
    return this.venues.list(communityId, actor);
  }

  @Post('communities/:communityId/venues')
  @Answers('VenueView')
  add(@Param('communityId', IdPipe) communityId: string, @Body() body: VenueDto, @CurrentActor() actor: Actor): Promise<VenueView> {
    return this.venues.add(communityId, body, actor);
  }

  @Put('venues/:venueId')
  @Answers('VenueView')
  change(@Param('venueId', IdPipe) venueId: string, @Body() body: VenueDto, @CurrentActor() actor: Actor): Promise<VenueView> {
    return this.venues.change(venueId, body, actor);
  }

  @Get('venues/:venueId/door-sheet')
  @Header('cache-control', 'no-store')
  sheet(@Param('venueId', IdPipe) venueId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.doors.print(venueId, actor);
  }

  @Post('venues/:venueId/door-code')
  @HttpCode(200)
  @Answers('DoorCodeReplaced')
  replaceCode(
    @Param('venueId', IdPipe) venueId: string,
    @Body() { replaces }: ReplaceDoorCodeDto,
    @CurrentActor() actor: Actor,
  ): Promise<DoorCodeReplaced> {
    return this.doors.replace(venueId, replaces, actor);
  }
}
