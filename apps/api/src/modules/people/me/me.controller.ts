import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Done, Me } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers } from '../../../platform/http';
import { ConsentDto, PreferencesDto } from './me.dto';
import { MeService } from './me.service';

@Controller('me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @Allow('session.own')
  @Answers('Me')
  read(@CurrentActor() actor: Actor): Promise<Me> {
    return this.me.of(actor);
  }

  @Put('preferences')
  @Allow('session.own')
  @Answers('Done')
  prefer(@Body() body: PreferencesDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.me.prefer(actor, body);
  }

  @Post('consents')
  @Allow('consent.give')
  @Answers('Me')
  consent(@Body() body: ConsentDto, @CurrentActor() actor: Actor): Promise<Me> {
    return this.me.consent(actor, body);
  }
}
