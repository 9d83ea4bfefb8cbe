import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AuthorityRecorded, CastBallotAnswer, Done, EntriesToEntrust, ProxyDesk } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { ProxyCasting } from './proxy-casting.service';
import { ProxyDesks } from './proxy-desk.service';
import { EntryQueryDto, GiveAuthorityDto, ProxyDeskQueryDto, ProxyVoteDto, RecordAuthorityDto } from './proxy.dto';
import { ProxyGiving } from './proxy-giving.service';
import { ProxyRevoking } from './proxy-revoking.service';

/** Voting in another's place: written authorities, guardians, and who represents a body. */
@Controller('polls/:pollId/proxies')
export class ProxyController {
  constructor(
    private readonly desks: ProxyDesks,
    private readonly giving: ProxyGiving,
    private readonly revoking: ProxyRevoking,
    private readonly casting: ProxyCasting,
  ) {}

  @Get()
  @Allow('proxy.record')
  @Answers('ProxyDesk')
  desk(@Param('pollId', IdPipe) pollId: string, @Query() { cursor }: ProxyDeskQueryDto, @CurrentActor() actor: Actor): Promise<ProxyDesk> {
    return this.desks.of(pollId, cursor, actor);
  }

  @Get('entries')
  @Allow('proxy.record')
  @Answers('EntriesToEntrust')
  entries(
    @Param('pollId', IdPipe) pollId: string,
    @Query() { text }: EntryQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<EntriesToEntrust> {
    return this.desks.entries(pollId, text, actor);
  }

  @Post()
  @Allow('proxy.record')
  @Answers('AuthorityRecorded')
  record(
    @Param('pollId', IdPipe) pollId: string,
    @Body() body: RecordAuthorityDto,
    @CurrentActor() actor: Actor,
  ): Promise<AuthorityRecorded> {
    return this.giving.record(pollId, body, actor);
  }

  @Post('mine')
  @Allow('proxy.give')
  @Answers('AuthorityRecorded')
  give(@Param('pollId', IdPipe) pollId: string, @Body() body: GiveAuthorityDto, @CurrentActor() actor: Actor): Promise<AuthorityRecorded> {
    return this.giving.give(pollId, body, actor);
  }

  @Post(':authorityId/revoke')
  @HttpCode(200)
  @Allow('proxy.end')
  @Answers('Done')
  revoke(
    @Param('pollId', IdPipe) pollId: string,
    @Param('authorityId', IdPipe) authorityId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.revoking.revoke(pollId, authorityId, actor);
  }

  @Post(':authorityId/ballot')
  @Allow('proxy.cast')
  @Answers('CastBallotAnswer')
  cast(
    @Param('pollId', IdPipe) pollId: string,
    @Param('authorityId', IdPipe) authorityId: string,
    @Body() body: ProxyVoteDto,
    @CurrentActor() actor: Actor,
  ): Promise<CastBallotAnswer> {
    return this.casting.cast(pollId, authorityId, body, actor);
  }
}
