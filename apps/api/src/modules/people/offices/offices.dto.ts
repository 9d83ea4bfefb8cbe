import { applyDecorators } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional, IsUUID, Length } from 'class-validator';
import { OFFICE_LIMITS, OFFICES, type EndOfficeRequest, type OfferOfficeRequest, type OfficeRole } from '@silin/shared';
import { TextField } from '../../../platform/http';

/** A day that the calendar has. */
const DayField = () => applyDecorators(Length(10, 10), IsISO8601({ strict: true }));

export class OfferOfficeDto implements OfferOfficeRequest {
  @IsUUID()
  requestKey!: string;

  @IsIn(Object.keys(OFFICES))
  role!: OfficeRole;

  @IsUUID()
  orgUnitId!: string;

  @IsOptional()
  @DayField()
  until?: string;

  @TextField({ max: OFFICE_LIMITS.noteMax })
  note!: string;
}

export class EndOfficeDto implements EndOfficeRequest {
  @DayField()
  lastDay!: string;
}
