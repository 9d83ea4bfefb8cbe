import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Length } from 'class-validator';

/** A day that exists, `YYYY-MM-DD`. */
export const DayField = (): PropertyDecorator => applyDecorators(Length(10, 10), IsISO8601({ strict: true }));
