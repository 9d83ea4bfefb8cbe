import { Controller, Get, Param } from '@nestjs/common';
import type { MatterView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { MatterPage } from './matter-page.service';

@Controller('issues/:issueId')
export class MatterController {
  constructor(private readonly page: MatterPage) {}

  @Get()
  @Allow('issue.read')
  @Answers('MatterView')
  read(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<MatterView> {
    return this.page.view(actor, issueId);
  }
}
