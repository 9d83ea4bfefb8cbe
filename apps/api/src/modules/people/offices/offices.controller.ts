import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, OfferOfficeAnswer, OfficesView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { EndOfficeDto, OfferOfficeDto } from './offices.dto';
import { OfficesService } from './offices.service';

@Controller()
export class OfficesController {
  constructor(private readonly offices: OfficesService) {}

  @Get('communities/:communityId/offices')
  @Allow('office.read')
  @Answers('OfficesView')
  page(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<OfficesView> {
    return this.offices.page(communityId, actor);
  }

  @Post('communities/:communityId/office-offers')
  @Allow('office.appoint')
  @Answers('OfferOfficeAnswer')
  offer(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: OfferOfficeDto,
    @CurrentActor() actor: Actor,
  ): Promise<OfferOfficeAnswer> {
    return this.offices.offer(communityId, body, actor);
  }

  @Post('office-offers/:offerId/renew')
  @HttpCode(200)
  @Allow('office.appoint')
  @Answers('OfferOfficeAnswer')
  renew(@Param('offerId', IdPipe) offerId: string, @CurrentActor() actor: Actor): Promise<OfferOfficeAnswer> {
    return this.offices.renew(offerId, actor);
  }

  @Post('office-offers/:offerId/withdraw')
  @HttpCode(200)
  @Allow('office.appoint')
  @Answers('Done')
  withdraw(@Param('offerId', IdPipe) offerId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.offices.withdraw(offerId, actor);
  }

  @Post('appointments/:appointmentId/end')
  @HttpCode(200)
  @Allow('office.appoint')
  @Answers('Done')
  end(@Param('appointmentId', IdPipe) appointmentId: string, @Body() body: EndOfficeDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.offices.end(appointmentId, body, actor);
  }
}
