import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { DemoCast } from './demo-cast';
import { DemoClock } from './demo-clock';
import { DemoController } from './demo.controller';
import { DemoPlace } from './demo-place';
import { DemoPreparation } from './demo-preparation';
import { DemoService } from './demo.service';

/** Not loaded in production: demo people sign in without a password, and the clock can be moved. */
@Module({
  imports: [PeopleModule],
  controllers: [DemoController],
  providers: [DemoService, DemoClock, DemoPlace, DemoCast, DemoPreparation],
})
export class DemoModule {}
