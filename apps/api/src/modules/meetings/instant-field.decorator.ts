import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** An instant in UTC, as the contract writes it: without its Z it would mean another time on every server. */
export const InstantField = (): PropertyDecorator =>
  applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/));
