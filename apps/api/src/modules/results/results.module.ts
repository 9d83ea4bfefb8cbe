import { Module } from '@nestjs/common';
import { IssuesModule } from '../issues';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { ResultDuty } from './result-duty';
import { ResultsReader } from './results-reader';
import { ResultsController } from './results.controller';
import { Results } from './results.service';

@Module({
  imports: [PeopleModule, NoticesModule, IssuesModule],
  controllers: [ResultsController],
  providers: [Results, ResultsReader, ResultDuty],
  exports: [ResultsReader, ResultDuty],
})
export class ResultsModule {}
