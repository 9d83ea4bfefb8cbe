import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Done, PcSignInAsked, PcSignInQuestion, PcSignInStanding } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers } from '../../../platform/http';
import { CallingClient, type Client } from '../../../platform/network';
import { PcAnswersService } from './pc-answers.service';
import { PcCodeDto, PcSignInPollDto } from './pc.dto';
import { PcRequestsService } from './pc-requests.service';

/** Codes and secrets travel in bodies: paths are logged. */
@Controller('sessions/requests')
export class PcController {
  constructor(
    private readonly requests: PcRequestsService,
    private readonly answers: PcAnswersService,
  ) {}

  @Post()
  @Allow('session.start')
  @Answers('PcSignInAsked')
  ask(@CallingClient() client: Client): Promise<PcSignInAsked> {
    return this.requests.ask(client);
  }

  @Post('poll')
  @HttpCode(200)
  @Allow('session.start')
  @Answers('PcSignInStanding')
  poll(@Body() body: PcSignInPollDto): Promise<PcSignInStanding> {
    return this.requests.poll(body);
  }

  @Post('look')
  @HttpCode(200)
  @Allow('session.own')
  @Answers('PcSignInQuestion')
  look(@Body() { code }: PcCodeDto, @CallingClient() client: Client, @CurrentActor() actor: Actor): Promise<PcSignInQuestion> {
    return this.answers.look({ code, client, actor });
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('session.own')
  @Answers('Done')
  confirm(@Body() { code }: PcCodeDto, @CallingClient() client: Client, @CurrentActor() actor: Actor): Promise<Done> {
    return this.answers.confirm({ code, client, actor });
  }

  @Post('decline')
  @HttpCode(200)
  @Allow('session.own')
  @Answers('Done')
  decline(@Body() { code }: PcCodeDto, @CallingClient() client: Client, @CurrentActor() actor: Actor): Promise<Done> {
    return this.answers.decline({ code, client, actor });
  }
}
