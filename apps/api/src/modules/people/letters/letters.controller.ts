import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import type { LettersView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { LetterPrinter } from './letter-printer';
import { MakeLettersDto } from './letters.dto';
import { LettersService } from './letters.service';

@Controller('communities/:communityId/letters')
@Allow('letter.make')
export class LettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly printer: LetterPrinter,
  ) {}

  @Get()
  @Answers('LettersView')
  list(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<LettersView> {
    return this.letters.list(communityId, actor);
  }

  /** The codes exist in this answer and nowhere else. */
  @Post()
  @HttpCode(200)
  async make(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: MakeLettersDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return this.printer.print(await this.letters.make(communityId, body, actor));
  }
}
