import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { NoticesModule } from '../notices';
import { AccountsController } from './accounts/accounts.controller';
import { AccountsService } from './accounts/accounts.service';
import { Buyers } from './changes/buyers';
import { ChangesController } from './changes/changes.controller';
import { Departures } from './changes/departures';
import { HomesOfRegisterService } from './changes/homes-of-register.service';
import { RegisterChangesService } from './changes/register-changes.service';
import { RegisterRecord } from './changes/register-record';
import { Bindings } from './claims/bindings';
import { BulkApprovalService } from './claims/bulk-approval.service';
import { ClaimDecisionService } from './claims/claim-decision.service';
import { ClaimsController } from './claims/claims.controller';
import { ClaimsService } from './claims/claims.service';
import { CodeRedeemers } from './codes/code-redeemers';
import { CodesController } from './codes/codes.controller';
import { CodeTries } from './codes/code-tries';
import { OneTimeCodes } from './codes/one-time-codes';
import { RedemptionService } from './codes/redemption.service';
import { CommunityController } from './community/community.controller';
import { CommunityPageService } from './community/community-page.service';
import { HomeCodeRedeemer } from './letters/home-code-redeemer';
import { HouseholdNotices } from './households/household-notices';
import { Households } from './households/households';
import { HouseholdsController } from './households/households.controller';
import { HouseholdsReader } from './households/households-reader';
import { StandingForHomes } from './households/standing.service';
import { LetterPrinter } from './letters/letter-printer';
import { LettersController } from './letters/letters.controller';
import { LettersService } from './letters/letters.service';
import { Consents } from './me/consents';
import { MeController } from './me/me.controller';
import { MeService } from './me/me.service';
import { OfficeOffers } from './offices/office-offers';
import { OfficeRedeemer } from './offices/office-redeemer';
import { OfficesController } from './offices/offices.controller';
import { OfficesService } from './offices/offices.service';
import { EndWithBinding } from './pc/end-with-binding';
import { ForgetCodesJob } from './pc/forget-codes.job';
import { PcAnswersService } from './pc/pc-answers.service';
import { PcDigests } from './pc/pc-digests';
import { PcRequestsService } from './pc/pc-requests.service';
import { PcController } from './pc/pc.controller';
import { NamedPeople } from './named-people';
import { NeighbourRegister } from './neighbour-register';
import { PeopleDirectory } from './people-directory';
import { PeopleSequels } from './people-sequels';
import { RegisterController } from './register/register.controller';
import { RegisterImportService } from './register/register-import.service';
import { RegisterSummaryService } from './register/register-summary.service';
import { RegisterWriter } from './register/register-writer';
import { DevicesService } from './session/devices.service';
import { SessionController } from './session/session.controller';
import { SignInService } from './session/sign-in.service';

@Module({
  imports: [CommunitiesModule, NoticesModule],
  controllers: [
    PcController,
    SessionController,
    MeController,
    CommunityController,
    RegisterController,
    ClaimsController,
    CodesController,
    LettersController,
    ChangesController,
    HouseholdsController,
    AccountsController,
    OfficesController,
  ],
  providers: [
    PeopleDirectory,
    NeighbourRegister,
    NamedPeople,
    SignInService,
    DevicesService,
    PcDigests,
    PcRequestsService,
    PcAnswersService,
    ForgetCodesJob,
    EndWithBinding,
    MeService,
    Consents,
    CommunityPageService,
    RegisterImportService,
    RegisterWriter,
    RegisterSummaryService,
    ClaimsService,
    ClaimDecisionService,
    Bindings,
    PeopleSequels,
    OneTimeCodes,
    CodeTries,
    CodeRedeemers,
    RedemptionService,
    HomeCodeRedeemer,
    BulkApprovalService,
    LettersService,
    LetterPrinter,
    Households,
    HouseholdsReader,
    HouseholdNotices,
    StandingForHomes,
    RegisterRecord,
    Departures,
    Buyers,
    HomesOfRegisterService,
    RegisterChangesService,
    AccountsService,
    OfficeOffers,
    OfficeRedeemer,
    OfficesService,
  ],
  exports: [
    OfficeOffers,
    OfficesService,
    PeopleDirectory,
    Households,
    NeighbourRegister,
    NamedPeople,
    PeopleSequels,
    Bindings,
    OneTimeCodes,
    CodeRedeemers,
    RegisterImportService,
    ClaimsService,
    CommunitiesModule,
  ],
})
export class PeopleModule {}
