import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { BallotBox } from './ballot-box.service';
import { PollCertifying } from './poll-certifying';
import { PollChannels } from './poll-channels';
import { PollClosing } from './poll-closing.service';
import { PollOpening } from './poll-opening';
import { PollReader } from './poll-reader';
import { PollSequels } from './poll-sequels';
import { PollSteps } from './poll-steps';
import { PollsController } from './polls.controller';

@Module({
  imports: [PeopleModule],
  controllers: [PollsController],
  providers: [PollSteps, PollSequels, PollReader, PollOpening, PollCertifying, PollClosing, PollChannels, BallotBox],
  exports: [PollSteps, PollSequels, PollReader, PollOpening],
})
export class PollsModule {}
