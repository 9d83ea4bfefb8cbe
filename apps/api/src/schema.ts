import { HomeEntity } from './modules/communities/home.entity';
import { OrgUnitEntity } from './modules/communities/org-unit.entity';
import { VenueEntity } from './modules/communities/venue.entity';
import { CalendarYearEntity } from './modules/deadlines/calendar-year.entity';
import { DeadlineEntity } from './modules/deadlines/deadline.entity';
import { DemoClockEntity } from './modules/demo/demo-clock.entity';
import { DocumentEntity } from './modules/documents/document.entity';
import { PhotoEntity } from './modules/documents/photo.entity';
import { EndorsementEntity } from './modules/issues/endorsement.entity';
import { IssueBehalfEntity } from './modules/issues/issue-behalf.entity';
import { IssueNamedEntity } from './modules/issues/issue-named.entity';
import { IssueEntity } from './modules/issues/issue.entity';
import { ReferralOfficeEntity } from './modules/issues/referral-office.entity';
import { AgendaItemEntity } from './modules/meetings/agenda-item.entity';
import { CheckInEntity } from './modules/meetings/check-in.entity';
import { LateScanEntity } from './modules/meetings/late-scan.entity';
import { ResultPublicationEntity } from './modules/results/result-publication.entity';
import { ResultQueryEntity } from './modules/results/result-query.entity';
import { FourStepsEntity } from './modules/meetings/four-steps/four-steps.entity';
import { StepReturnEntity } from './modules/meetings/four-steps/step-return.entity';
import { StepsRulesEntity } from './modules/meetings/four-steps/steps-rules.entity';
import { GistEntity } from './modules/meetings/gist.entity';
import { InvitationEntity } from './modules/meetings/invitation.entity';
import { MeetingEntity } from './modules/meetings/meeting.entity';
import { ScreenEntity } from './modules/meetings/screen/screen.entity';
import { DemandSupportEntity } from './modules/meetings/demands/demand-support.entity';
import { DemandEntity } from './modules/meetings/demands/demand.entity';
import { MinutesSlipEntity } from './modules/meetings/minutes-slips/minutes-slip.entity';
import { MinutesVerdictEntity } from './modules/meetings/minutes-verdict.entity';
import { MinutesEntity } from './modules/meetings/minutes.entity';
import { RecusalEntity } from './modules/meetings/room/recusal.entity';
import { SpeechRequestEntity } from './modules/meetings/room/speech-request.entity';
import { QuestionEntity } from './modules/meetings/questions/question.entity';
import { QuestionSupportEntity } from './modules/meetings/questions/question-support.entity';
import { TalkEntity } from './modules/meetings/talks/talk.entity';
import { TalkHoursEntity } from './modules/meetings/talks/talk-hours.entity';
import { FollowingEntity } from './modules/notices/following.entity';
import { NoticeEntity } from './modules/notices/notice.entity';
import { AccountBindingEntity } from './modules/people/account-binding.entity';
import { AppointmentEntity } from './modules/people/appointment.entity';
import { CodeTryEntity } from './modules/people/codes/code-try.entity';
import { OneTimeCodeEntity } from './modules/people/codes/one-time-code.entity';
import { LetterBatchEntity } from './modules/people/letters/letter-batch.entity';
import { RegisterChangeEntity } from './modules/people/changes/register-change.entity';
import { ConsentEntity } from './modules/people/consent.entity';
import { HomeClaimEntity } from './modules/people/home-claim.entity';
import { HouseholdDelegateEntity } from './modules/people/households/household-delegate.entity';
import { OfficeOfferEntity } from './modules/people/offices/office-offer.entity';
import { OwnershipEntity } from './modules/people/ownership.entity';
import { ParkingOwnershipEntity } from './modules/people/parking-ownership.entity';
import { ParkingUnitEntity } from './modules/people/parking-unit.entity';
import { PastBindingEntity } from './modules/people/past-binding.entity';
import { PcSignInEntity } from './modules/people/pc/pc-sign-in.entity';
import { WrongCodeEntity } from './modules/people/pc/wrong-code.entity';
import { PersonEntity } from './modules/people/person.entity';
import { RegisterImportEntity } from './modules/people/register-import.entity';
import { ResidenceEntity } from './modules/people/residence.entity';
import { BallotEntity } from './modules/polls/ballot.entity';
import { FormerBallotEntity } from './modules/polls/former-ballot.entity';
import { CertificateEntity } from './modules/polls/certificate.entity';
import { DeliveryEntity } from './modules/polls/delivery/delivery.entity';
import { ProxyAuthorityEntity } from './modules/polls/proxy/proxy-authority.entity';
import { PaperBallotEntity } from './modules/polls/paper/paper-ballot.entity';
import { PaperCodeEntity } from './modules/polls/paper/paper-code.entity';
import { PaperConfirmationEntity } from './modules/polls/paper/paper-confirmation.entity';
import { PaperReadingEntity } from './modules/polls/paper/paper-reading.entity';
import { PaperWitnessEntity } from './modules/polls/paper/paper-witness.entity';
import { HandCountEntity } from './modules/polls/hands/hand-count.entity';
import { PollEntity } from './modules/polls/poll.entity';
import { PollTurnoutEntity } from './modules/polls/poll-turnout.entity';
import { RollEntryEntity } from './modules/polls/roll-entry.entity';
import { FormerRollEntryEntity } from './modules/polls/former-roll-entry.entity';
import { FormerRollMemberEntity } from './modules/polls/former-roll-member.entity';
import { RollFindingEntity } from './modules/polls/roll-finding.entity';
import { RollHandoverEntity } from './modules/polls/roll-handover.entity';
import { RollObjectionEntity } from './modules/polls/roll-objection.entity';
import { RollVersionEntity } from './modules/polls/roll-version.entity';
import { SecretChoiceEntity } from './modules/polls/secret/secret-choice.entity';
import { RollMemberEntity } from './modules/polls/roll-member.entity';
import { AuthorityOrderEntity } from './modules/resolutions/authority-order.entity';
import { ObjectionEntity } from './modules/resolutions/objection.entity';
import { BoardPostingEntity } from './modules/resolutions/board-posting.entity';
import { ResolutionEntity } from './modules/resolutions/resolution.entity';
import { RatingEntity } from './modules/supervision/rating.entity';
import { ScrutinyEntity } from './modules/supervision/scrutiny.entity';
import { VoiceEntity } from './modules/supervision/voice.entity';
import { ExtensionEntity } from './modules/tasks/extension.entity';
import { ReopeningEntity } from './modules/tasks/reopening.entity';
import { ReportEntity } from './modules/tasks/report.entity';
import { TaskEntity } from './modules/tasks/task.entity';
import { RefreshTokenEntity } from './platform/auth/refresh-token.entity';
import { SessionEntity } from './platform/auth/session.entity';
import { UserEntity } from './platform/auth/user.entity';
import { SerialEntity } from './platform/database/serial.entity';
import { EventEntity } from './platform/events/event.entity';
import { OutboxMessageEntity } from './platform/outbox/outbox-message.entity';
import { MIGRATIONS } from './platform/database/migrations';
import type { Schema } from './platform/database';

/** Every table, for the data source, the migrations and the tests. */
export const SCHEMA: Schema = {
  entities: [
    HomeEntity,
    OrgUnitEntity,
    VenueEntity,
    CalendarYearEntity,
    DeadlineEntity,
    DemoClockEntity,
    DocumentEntity,
    PhotoEntity,
    EndorsementEntity,
    IssueEntity,
    IssueNamedEntity,
    IssueBehalfEntity,
    ReferralOfficeEntity,
    AgendaItemEntity,
    CheckInEntity,
    ResultPublicationEntity,
    ResultQueryEntity,
    FourStepsEntity,
    StepReturnEntity,
    StepsRulesEntity,
    GistEntity,
    InvitationEntity,
    LateScanEntity,
    ScreenEntity,
    RecusalEntity,
    SpeechRequestEntity,
    MeetingEntity,
    DemandEntity,
    DemandSupportEntity,
    MinutesSlipEntity,
    MinutesVerdictEntity,
    MinutesEntity,
    QuestionEntity,
    QuestionSupportEntity,
    TalkEntity,
    TalkHoursEntity,
    FollowingEntity,
    NoticeEntity,
    AccountBindingEntity,
    AppointmentEntity,
    CodeTryEntity,
    OneTimeCodeEntity,
    LetterBatchEntity,
    RegisterChangeEntity,
    ConsentEntity,
    HomeClaimEntity,
    HouseholdDelegateEntity,
    OfficeOfferEntity,
    OwnershipEntity,
    ParkingOwnershipEntity,
    ParkingUnitEntity,
    PastBindingEntity,
    PcSignInEntity,
    WrongCodeEntity,
    PersonEntity,
    RegisterImportEntity,
    ResidenceEntity,
    BallotEntity,
    FormerBallotEntity,
    SecretChoiceEntity,
    CertificateEntity,
    HandCountEntity,
    DeliveryEntity,
    ProxyAuthorityEntity,
    PollEntity,
    PollTurnoutEntity,
    RollEntryEntity,
    RollMemberEntity,
    RollObjectionEntity,
    RollVersionEntity,
    FormerRollEntryEntity,
    FormerRollMemberEntity,
    RollFindingEntity,
    RollHandoverEntity,
    PaperBallotEntity,
    PaperCodeEntity,
    PaperConfirmationEntity,
    PaperReadingEntity,
    PaperWitnessEntity,
    AuthorityOrderEntity,
    ObjectionEntity,
    BoardPostingEntity,
    ResolutionEntity,
    RatingEntity,
    ScrutinyEntity,
    VoiceEntity,
    ExtensionEntity,
    ReopeningEntity,
    ReportEntity,
    TaskEntity,
    RefreshTokenEntity,
    SessionEntity,
    UserEntity,
    SerialEntity,
    EventEntity,
    OutboxMessageEntity,
  ],
  migrations: MIGRATIONS,
};
