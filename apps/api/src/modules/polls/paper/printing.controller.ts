import { Body, Controller, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { IdPipe } from '../../../platform/http';
import { PaperPrinter } from './paper-printer';
import { PrintPaperDto } from './paper.dto';

/** What is printed for whoever convenes. A POST, because the first printing gives every entry its code, and each is recorded. */
@Controller('polls/:pollId/paper')
@Allow('poll.prepare')
export class PrintingController {
  constructor(private readonly printer: PaperPrinter) {}

  @Post('ballots')
  @HttpCode(200)
  ballots(
    @Param('pollId', IdPipe) pollId: string,
    @Body() { building }: PrintPaperDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return this.printer.ballots(pollId, building, actor);
  }

  @Post('door-list')
  @HttpCode(200)
  doorList(
    @Param('pollId', IdPipe) pollId: string,
    @Body() { building }: PrintPaperDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return this.printer.doorList(pollId, building, actor);
  }
}
