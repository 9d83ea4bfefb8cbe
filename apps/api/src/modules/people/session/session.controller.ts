import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import type { Done, SessionAnswer, SessionTokens } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers } from '../../../platform/http';
import { RefreshSessionDto, StartSessionDto } from './session.dto';
import { SignInService } from './sign-in.service';

@Controller('sessions')
export class SessionController {
  constructor(private readonly signIn: SignInService) {}

  @Post()
  @Allow('session.start')
  @Answers('SessionAnswer')
  start(@Body() body: StartSessionDto): Promise<SessionAnswer> {
    return this.signIn.start(body);
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
}
