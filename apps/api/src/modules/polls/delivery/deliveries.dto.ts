import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { DELIVERY_LIMITS, STAFF_DELIVERY_WAYS, type DoorsQuery, type RecordDeliveriesRequest, type StaffDeliveryWay } from '@silin/shared';

export class DoorsQueryDto implements DoorsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  building?: string;
}

export class RecordDeliveriesDto implements RecordDeliveriesRequest {
  @IsUUID()
  requestKey!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DELIVERY_LIMITS.entriesMax)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  rollEntryIds!: string[];

  @IsIn([...STAFF_DELIVERY_WAYS])
  way!: StaffDeliveryWay;

  @IsBoolean()
  toldConsequence!: boolean;

  @IsUUID()
  photoId!: string;
}
