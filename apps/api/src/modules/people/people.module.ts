import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { NoticesModule } from '../notices';
import { Bindings } from './claims/bindings';
import { ClaimDecisionService } from './claims/claim-decision.service';
import { ClaimsController } from './claims/claims.controller';
import { ClaimsService } from './claims/claims.service';
import { CommunityController } from './community/community.controller';
import { CommunityPageService } from './community/community-page.service';
import { Consents } from './me/consents';
import { MeController } from './me/me.controller';
import { MeService } from './me/me.service';
import { PeopleDirectory } from './people-directory';
import { RegisterController } from './register/register.controller';
import { RegisterImportService } from './register/register-import.service';
import { RegisterSummaryService } from './register/register-summary.service';
import { RegisterWriter } from './register/register-writer';
import { SessionController } from './session/session.controller';
import { SignInService } from './session/sign-in.service';

@Module({
  imports: [CommunitiesModule, NoticesModule],
  controllers: [SessionController, MeController, CommunityController, RegisterController, ClaimsController],
  providers: [
    PeopleDirectory,
    SignInService,
    MeService,
    Consents,
    CommunityPageService,
    RegisterImportService,
    RegisterWriter,
    RegisterSummaryService,
    ClaimsService,
    ClaimDecisionService,
    Bindings,
  ],
  exports: [PeopleDirectory, RegisterImportService, ClaimsService, CommunitiesModule],
})
export class PeopleModule {}
