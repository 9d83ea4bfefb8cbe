import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices';
import { CalendarDesk } from './calendar-desk';
import { Deadlines } from './deadlines';
import { WorkDays } from './work-days';

@Module({ imports: [NoticesModule], providers: [WorkDays, Deadlines, CalendarDesk], exports: [WorkDays, Deadlines, CalendarDesk] })
export class DeadlinesModule {}
