import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { DeadlinesModule } from '../deadlines';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { PollsModule } from '../polls';
import { Publishing } from './publishing.service';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import { ResolutionReader } from './resolution-reader';
import { ResolutionsController } from './resolutions.controller';
import { TakeEffectJob } from './take-effect.job';

@Module({
  imports: [CommunitiesModule, PeopleModule, NoticesModule, DeadlinesModule, PollsModule],
  controllers: [ResolutionsController],
  providers: [ResolutionMoves, ResolutionNotices, ResolutionReader, Publishing, TakeEffectJob],
  exports: [ResolutionReader],
})
export class ResolutionsModule {}
