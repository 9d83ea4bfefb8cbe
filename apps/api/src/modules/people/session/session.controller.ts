import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { DevicesView, Done, SessionAnswer, SessionTokens } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { CallingClient, type Client } from '../../../platform/network';
import { DevicesService } from './devices.service';
import { RefreshSessionDto, StartSessionDto } from './session.dto';
import { SignInService } from './sign-in.service';

@Controller('sessions')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly devices: DevicesService,
  ) {}

  @Get()
  @Allow('session.own')
  @Answers('DevicesView')
  list(@CurrentActor() actor: Actor): Promise<DevicesView> {
    return this.devices.of(actor);
  }

  @Post()
  @Allow('session.start')
  @Answers('SessionAnswer')
  start(@Body() body: StartSessionDto, @CallingClient() client: Client): Promise<SessionAnswer> {
    return this.signIn.start(body, client);
  }

  @Post('refresh')
  @HttpCode(200)
  @Allow('session.start')
  @Answers('SessionTokens')
  refresh(@Body() body: RefreshSessionDto): Promise<SessionTokens> {
    return this.signIn.refresh(body);
  }

  @Delete('current')
  @Allow('session.own')
  @Answers('Done')
  end(@CurrentActor() actor: Actor): Promise<Done> {
    return this.signIn.end(actor);
  }

  @Delete(':sessionId')
  @Allow('session.own')
  @Answers('Done')
  endOne(@Param('sessionId', IdPipe) sessionId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.devices.end(sessionId, actor);
  }
}
