import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { RegisterImportView, RegisterSummary } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, DayPipe, IdPipe, TakesFile } from '../../../platform/http';
import { RegisterImportService } from './register-import.service';
import { RegisterSummaryService } from './register-summary.service';
import { UploadedRegister, type RegisterUpload } from './uploaded-register.decorator';

@Controller()
export class RegisterController {
  constructor(
    private readonly imports: RegisterImportService,
    private readonly summary: RegisterSummaryService,
  ) {}

  @Post('communities/:communityId/register-imports')
  @Allow('register.import')
  @TakesFile()
  @Answers('RegisterImportView')
  check(
    @Param('communityId', IdPipe) communityId: string,
    @Query('estateId', IdPipe) estateId: string,
    @Query('effectiveOn', DayPipe) effectiveOn: string | undefined,
    @UploadedRegister() upload: RegisterUpload,
    @CurrentActor() actor: Actor,
  ): Promise<RegisterImportView> {
    return this.imports.check(communityId, { estateId, effectiveOn }, upload, actor);
  }

  @Get('register-imports/:importId')
  @Allow('register.import')
  @Answers('RegisterImportView')
  read(@Param('importId', IdPipe) importId: string, @CurrentActor() actor: Actor): Promise<RegisterImportView> {
    return this.imports.read(importId, actor);
  }

  @Post('register-imports/:importId/confirm')
  @HttpCode(200)
  @Allow('register.import')
  @Answers('RegisterImportView')
  confirm(@Param('importId', IdPipe) importId: string, @CurrentActor() actor: Actor): Promise<RegisterImportView> {
    return this.imports.confirm(importId, actor);
  }

  @Get('communities/:communityId/register')
  @Allow('register.read')
  @Answers('RegisterSummary')
  summarise(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<RegisterSummary> {
    return this.summary.read(communityId, actor);
  }
}
