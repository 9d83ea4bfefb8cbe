import { Injectable, type PipeTransform } from '@nestjs/common';
import { isISO8601 } from 'class-validator';
import { ProblemError } from './problem-error';

/** A day in a query; none when it is left out. */
@Injectable()
export class DayPipe implements PipeTransform<string | undefined, string | undefined> {
  transform(value: string | undefined): string | undefined {
    if (value === undefined) return undefined;
    if (/^\d{4}-\d\d-\d\d$/.test(value) && isISO8601(value, { strict: true })) return value;
    throw new ProblemError('request.invalid', { fields: [{ field: 'effectiveOn', rule: 'isIso8601' }] });
  }
}
