import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** A Beijing day, `2026-11-23`, that the calendar has. */
export const DayField = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\d$/));
