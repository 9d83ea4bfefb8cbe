import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, MyAccount } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { AccountsService } from './accounts.service';

@Controller('me/accounts')
@Allow('account.own')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @Answers('readonly MyAccount[]')
  list(@CurrentActor() actor: Actor): Promise<readonly MyAccount[]> {
    return this.accounts.list(actor);
  }

  @Post(':accountId/unbind')
  @HttpCode(200)
  @Answers('Done')
  unbind(@Param('accountId', IdPipe) accountId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.accounts.unbind(accountId, actor);
  }

  @Post(':accountId/close')
  @HttpCode(200)
  @Answers('Done')
  close(@Param('accountId', IdPipe) accountId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.accounts.close(accountId, actor);
  }
}
