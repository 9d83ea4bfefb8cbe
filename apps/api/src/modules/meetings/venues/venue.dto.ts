import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import {
  MEETING_LIMITS,
  VENUE_KINDS,
  VENUE_LIMITS,
  type MapPoint,
  type ReplaceDoorCodeRequest,
  type VenueKind,
  type VenueRequest,
} from '@silin/shared';
import { TextField } from '../../../platform/http';

export class MapPointDto implements MapPoint {
  @IsNumber() @Min(-90) @Max(90) latitude!: number;
  @IsNumber() @Min(-180) @Max(180) longitude!: number;
}

export class VenueDto implements VenueRequest {
  @IsIn(Object.keys(VENUE_KINDS)) kind!: VenueKind;
  @TextField({ max: VENUE_LIMITS.nameMax }) name!: string;
  @TextField({ max: VENUE_LIMITS.addressMax }) address!: string;

  /** Nobody counts seats where there is no room. */
  @ValidateIf(({ kind }: VenueDto) => kind !== 'online')
  @IsInt()
  @Min(VENUE_LIMITS.capacityMin)
  @Max(VENUE_LIMITS.capacityMax)
  capacity!: number;

  @TextField({ max: VENUE_LIMITS.hoursMax }) openHours!: string;
  @IsBoolean() accessible!: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => MapPointDto)
  place?: MapPointDto | null;
}

export class ReplaceDoorCodeDto implements ReplaceDoorCodeRequest {
  @IsInt() @Min(1) @Max(MEETING_LIMITS.doorCodesMax) replaces!: number;
}
