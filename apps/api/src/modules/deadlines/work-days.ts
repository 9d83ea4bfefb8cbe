import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { calendarOf, dayOf, mayCertifyOn, type WorkCalendar } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { ProblemError } from '../../platform/http';
import { CalendarYearEntity } from './calendar-year.entity';

/** Which days are worked: the tables that are built in and those that were imported since. */
@Injectable()
export class WorkDays {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A day of a year about which nothing is known is refused as calendar.unknown. */
  async calendar(em: EntityManager = this.dataSource.manager): Promise<WorkCalendar> {
    const rows = await em.find(CalendarYearEntity, { order: { importedAt: 'ASC', calendarYearId: 'ASC' } });
    return calendarOf(rows, unknownYear);
  }

  /** Nothing is certified on a day whose year has no official table yet. */
  async mayCertifyToday(em: EntityManager = this.dataSource.manager): Promise<boolean> {
    return mayCertifyOn(dayOf(this.clock.now()), await this.calendar(em));
  }
}

function unknownYear(year: number): never {
  throw new ProblemError('calendar.unknown', { year });
}
