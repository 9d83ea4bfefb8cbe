import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, PaperAddressee, PaperAddressees, PaperDesk, PaperDifferences, PaperReceipt, PaperToEnter } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { PaperDesks } from './paper-desk.service';
import { PaperEntering } from './paper-entering.service';
import { PaperReceiving } from './paper-receiving.service';
import { EnterPaperDto, FindByTextDto, PaperCodeQueryDto, ReadPaperDto, ReceivePaperDto } from './paper.dto';

/** Paper ballots as an office handles them: taken in sealed, read after the end. */
@Controller('polls/:pollId/paper')
@Allow('paper.handle')
export class PaperController {
  constructor(
    private readonly desks: PaperDesks,
    private readonly receiving: PaperReceiving,
    private readonly entering: PaperEntering,
  ) {}

  @Get()
  @Answers('PaperDesk')
  desk(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<PaperDesk> {
    return this.desks.of(pollId, actor);
  }

  @Get('addressee')
  @Answers('PaperAddressee')
  addressee(
    @Param('pollId', IdPipe) pollId: string,
    @Query() { code = '' }: PaperCodeQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<PaperAddressee> {
    return this.receiving.addressee(pollId, code, actor);
  }

  @Get('addressees')
  @Answers('PaperAddressees')
  addressees(
    @Param('pollId', IdPipe) pollId: string,
    @Query() { text }: FindByTextDto,
    @CurrentActor() actor: Actor,
  ): Promise<PaperAddressees> {
    return this.receiving.addressees(pollId, text, actor);
  }

  @Post('receipts')
  @Answers('PaperReceipt')
  receive(@Param('pollId', IdPipe) pollId: string, @Body() body: ReceivePaperDto, @CurrentActor() actor: Actor): Promise<PaperReceipt> {
    return this.receiving.receive(pollId, body, actor);
  }

  @Get('next')
  @Answers('PaperToEnter')
  next(@Param('pollId', IdPipe) pollId: string, @Query() { code }: PaperCodeQueryDto, @CurrentActor() actor: Actor): Promise<PaperToEnter> {
    return this.entering.next(pollId, code, actor);
  }

  @Post('entries')
  @Answers('Done')
  enter(@Param('pollId', IdPipe) pollId: string, @Body() body: EnterPaperDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.entering.enter(pollId, body, actor);
  }

  @Get('differences')
  @Answers('PaperDifferences')
  differences(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<PaperDifferences> {
    return this.entering.differences(pollId, actor);
  }

  @Post('second-looks')
  @HttpCode(200)
  @Answers('Done')
  lookAgain(@Param('pollId', IdPipe) pollId: string, @Body() body: ReadPaperDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.entering.lookAgain(pollId, body, actor);
  }
}
