import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';

import { IssuesModule } from '../issues';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { PollsModule } from '../polls';
import { AgendaItemsController } from './agenda-items.controller';
import { AgendaMoves } from './agenda-moves';
import { Agenda } from './agenda.service';
import { Announcing } from './announcing';
import { Attendance } from './attendance';
import { Audience } from './audience';
import { BehindDoors } from './behind-doors';
import { Bodies } from './bodies';
import { Changing } from './changing.service';
import { CheckInCodes } from './check-in-codes';
import { CheckInsController } from './check-ins.controller';
import { CheckIns } from './check-ins.service';
import { CommunityMeetingsController } from './community-meetings.controller';
import { Convening } from './convening.service';
import { Entering } from './entering';
import { Courses } from './four-steps/courses';
import { FourStepsController } from './four-steps/four-steps.controller';
import { FourSteps } from './four-steps/four-steps.service';
import { StepOrder } from './four-steps/step-order';
import { LocalStepsRules } from './four-steps/steps-rules.service';
import { Gists } from './gists.service';
import { HandsController } from './hands/hands.controller';
import { HandsDesks } from './hands/hands-desk.service';
import { ShowOfHands } from './hands/show-of-hands.service';
import { Invitations } from './invitations';
import { ItemBriefs } from './item-briefs';
import { ItemPapers } from './item-papers.service';
import { LateScans } from './late-scans.service';
import { DemandNotices } from './demands/demand-notices';
import { DemandRolls } from './demands/demand-rolls';
import { DemandSteps } from './demands/demand-steps';
import { Demanding } from './demands/demanding.service';
import { DemandsController } from './demands/demands.controller';
import { DemandsClock } from './demands/demands.job';
import { DemandsReader } from './demands/demands-reader';
import { OwedMeetings } from './demands/owed-meetings';
import { Owers } from './demands/owers';
import { Calling } from './calling';
import { MeetingEstates } from './owners/meeting-estates';
import { OwnersInRoom } from './owners/owners-in-room';
import { SessionsOfPolls } from './owners/sessions-of-polls';
import { MeetingPage } from './meeting-page';
import { MeetingReader } from './meeting-reader';
import { MeetingSteps } from './meeting-steps';
import { MeetingsController } from './meetings.controller';
import { MinutesAnswers } from './minutes-answers.service';
import { MinutesJudging } from './minutes-judging.service';
import { MinutesNotices } from './minutes-notices';
import { MinutesOver } from './minutes-over.job';
import { MinutesReader } from './minutes-reader';
import { MinutesSlipReader } from './minutes-slips/minutes-slip-reader';
import { MinutesSlipsController } from './minutes-slips/minutes-slips.controller';
import { MinutesSlips } from './minutes-slips/minutes-slips.service';
import { MinutesWriter } from './minutes-writer';
import { MinutesController } from './minutes.controller';
import { Minutes } from './minutes.service';
import { Planning } from './planning.service';
import { Pulses } from './pulse/pulses';
import { Asking } from './questions/asking.service';
import { QuestionEndings } from './questions/question-endings.service';
import { QuestionNotices } from './questions/question-notices';
import { QuestionSequels } from './questions/question-sequels';
import { QuestionSteps } from './questions/question-steps';
import { QuestionSupports } from './questions/question-supports.service';
import { QuestionsController } from './questions/questions.controller';
import { QuestionsReader } from './questions/questions-reader';
import { Reminders } from './reminders.job';
import { ScreenReader } from './screen/screen-reader';
import { MeetingScreensController, ScreenController } from './screen/screens.controller';
import { Screens } from './screen/screens.service';
import { ItemRoomController } from './room/item-room.controller';
import { ItemRooms } from './room/item-rooms.service';
import { Recusals } from './room/recusals.service';
import { RoomAccess } from './room/room-access';
import { Speaking } from './room/speaking.service';
import { Seats } from './seats.service';
import { Sitting } from './sitting.service';
import { DoorCodes } from './venues/door-codes';
import { DoorSheets } from './venues/door-sheets.service';
import { VenueCalendar } from './venues/venue-calendar';
import { Venues } from './venues/venues.service';
import { VenuesController } from './venues/venues.controller';
import { TalkBooking } from './talks/talk-booking.service';
import { TalkEndings } from './talks/talk-endings.service';
import { TalkHoursDesk } from './talks/talk-hours.service';
import { TalkMoves } from './talks/talk-moves';
import { TalkNotices } from './talks/talk-notices';
import { TalkSteps } from './talks/talk-steps';
import { MeetingTalksController, TalksController } from './talks/talks.controller';
import { TalksReader } from './talks/talks-reader';
import { VotersInRoom } from './voters-in-room';
import { VotesInRoom } from './votes-in-room';

const FOUR_STEPS = [Courses, StepOrder, FourSteps, LocalStepsRules];
const CONVENING = [
  Planning,
  Convening,
  Changing,
  Announcing,
  ItemBriefs,
  ItemPapers,
  Reminders,
  Audience,
  Invitations,
  VenueCalendar,
  Venues,
  DoorCodes,
  DoorSheets,
  AgendaMoves,
  MeetingSteps,
];
const BY_HAND = [VotersInRoom, ShowOfHands, HandsDesks];
const ROOM = [RoomAccess, ItemRooms, Recusals, Speaking];
const IN_SESSION = [
  Seats,
  Sitting,
  CheckIns,
  CheckInCodes,
  BehindDoors,
  Entering,
  LateScans,
  Attendance,
  Bodies,
  Pulses,
  Agenda,
  Gists,
  VotesInRoom,
];
const QUESTIONS = [Asking, QuestionSupports, QuestionEndings, QuestionSteps, QuestionNotices, QuestionSequels, QuestionsReader];
const TALKS = [TalkBooking, TalkEndings, TalkHoursDesk, TalkMoves, TalkNotices, TalkSteps, TalksReader];
const ON_SCREEN = [Screens, ScreenReader];
const AFTERWARDS = [
  Minutes,
  MinutesJudging,
  MinutesAnswers,
  MinutesNotices,
  MinutesOver,
  MinutesReader,
  MinutesWriter,
  MinutesSlips,
  MinutesSlipReader,
];

const OF_OWNERS = [Calling, MeetingEstates, OwnersInRoom, SessionsOfPolls];
const DEMANDS = [...OF_OWNERS, Demanding, DemandRolls, Owers, DemandSteps, DemandNotices, DemandsReader, DemandsClock, OwedMeetings];

@Module({
  imports: [PeopleModule, NoticesModule, DocumentsModule, DeadlinesModule, IssuesModule, PollsModule],
  controllers: [
    CommunityMeetingsController,
    VenuesController,
    MeetingsController,
    CheckInsController,
    AgendaItemsController,
    HandsController,
    ItemRoomController,
    QuestionsController,
    MeetingTalksController,
    TalksController,
    MinutesController,
    MinutesSlipsController,
    ScreenController,
    MeetingScreensController,
    FourStepsController,
    DemandsController,
  ],
  providers: [
    ...[...FOUR_STEPS, ...CONVENING, ...IN_SESSION, ...BY_HAND, ...ROOM],
    ...[...QUESTIONS, ...TALKS, ...DEMANDS, ...ON_SCREEN, ...AFTERWARDS, MeetingReader, MeetingPage],
  ],
  exports: [
    ...[Courses, Bodies, MeetingReader, QuestionSequels, Attendance],
    ...[MeetingSteps, MinutesReader, QuestionsReader, DemandsReader, MeetingEstates],
  ],
})
export class MeetingsModule {}
