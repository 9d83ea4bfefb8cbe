import { Module } from '@nestjs/common';
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
import { Bodies } from './bodies';
import { Changing } from './changing.service';
import { CheckInCodes } from './check-in-codes';
import { CheckInsController } from './check-ins.controller';
import { CheckIns } from './check-ins.service';
import { CommunityMeetingsController } from './community-meetings.controller';
import { Convening } from './convening.service';
import { Entering } from './entering';
import { Gists } from './gists.service';
import { Invitations } from './invitations';
import { LateScans } from './late-scans.service';
import { MeetingPage } from './meeting-page';
import { MeetingReader } from './meeting-reader';
import { MeetingSteps } from './meeting-steps';
import { MeetingsController } from './meetings.controller';
import { MinutesReader } from './minutes-reader';
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
import { Seats } from './seats.service';
import { Sitting } from './sitting.service';
import { VenueCalendar } from './venue-calendar';
import { VotesInRoom } from './votes-in-room';

const CONVENING = [Planning, Convening, Changing, Announcing, Reminders, Audience, Invitations, VenueCalendar, AgendaMoves, MeetingSteps];
const IN_SESSION = [Seats, Sitting, CheckIns, CheckInCodes, Entering, LateScans, Attendance, Bodies, Pulses, Agenda, Gists, VotesInRoom];
const QUESTIONS = [Asking, QuestionSupports, QuestionEndings, QuestionSteps, QuestionNotices, QuestionSequels, QuestionsReader];
const AFTERWARDS = [Minutes, MinutesReader, MinutesWriter];

@Module({
  imports: [PeopleModule, NoticesModule, IssuesModule, PollsModule],
  controllers: [
    CommunityMeetingsController,
    MeetingsController,
    CheckInsController,
    AgendaItemsController,
    QuestionsController,
    MinutesController,
  ],
  providers: [...CONVENING, ...IN_SESSION, ...QUESTIONS, ...AFTERWARDS, MeetingReader, MeetingPage],
  exports: [MeetingReader, QuestionSequels, Attendance, MeetingSteps, MinutesReader, QuestionsReader],
})
export class MeetingsModule {}
