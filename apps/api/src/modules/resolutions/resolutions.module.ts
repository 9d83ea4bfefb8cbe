import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { IssuesModule } from '../issues';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { PollsModule } from '../polls';
import { Boards } from './boards.service';
import { Ending } from './ending';
import { Objecting } from './objecting.service';
import { ObjectionReader } from './objection-reader';
import { ObjectionsController } from './objections.controller';
import { OrdersController } from './orders.controller';
import { Orders } from './orders.service';
import { Publishing } from './publishing.service';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import { ResolutionReader } from './resolution-reader';
import { ResolutionSequels } from './resolution-sequels';
import { ResolutionsController } from './resolutions.controller';
import { RulingService } from './ruling.service';
import { Slips } from './slips.service';
import { TakeEffectJob } from './take-effect.job';

@Module({
  imports: [CommunitiesModule, PeopleModule, NoticesModule, DocumentsModule, DeadlinesModule, IssuesModule, PollsModule],
  controllers: [ResolutionsController, ObjectionsController, OrdersController],
  providers: [
    ResolutionMoves,
    ResolutionNotices,
    ResolutionReader,
    ResolutionSequels,
    ObjectionReader,
    Publishing,
    Objecting,
    Slips,
    RulingService,
    Ending,
    Orders,
    Boards,
    TakeEffectJob,
  ],
  exports: [ResolutionReader, ResolutionSequels, ObjectionReader],
})
export class ResolutionsModule {}
