import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID, Length, ValidateNested } from 'class-validator';
import {
  CHANGE_LIMITS,
  CLAIM_LIMITS,
  type BuyerRequest,
  type EndPersonRequest,
  type MoveOutRequest,
  type TransferHomeRequest,
} from '@silin/shared';
import { DayField, Holds, Rewritten, TextField } from '../../../platform/http';
import { isMobile, isPersonName, nameOf, phoneDigits, plainText } from '../register-file';

const { reasonMin, reasonMax, documentMin, documentMax, buyersMax, searchMax } = CHANGE_LIMITS;

export class FindHomesQueryDto {
  @TextField({ max: searchMax })
  text!: string;
}

export class MoveOutDto implements MoveOutRequest {
  @IsUUID()
  requestKey!: string;

  @DayField()
  on!: string;

  @TextField({ min: reasonMin, max: reasonMax })
  reason!: string;
}

export class EndPersonDto extends MoveOutDto implements EndPersonRequest {}

export class BuyerDto implements BuyerRequest {
  @Rewritten((text) => nameOf(plainText(text)))
  @Length(1, CLAIM_LIMITS.nameMax)
  @Holds('personName', isPersonName)
  name!: string;

  @Rewritten((text) => phoneDigits(plainText(text)))
  @Holds('mobile', isMobile)
  phone!: string;
}

export class TransferHomeDto extends MoveOutDto implements TransferHomeRequest {
  @TextField({ min: documentMin, max: documentMax })
  document!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(buyersMax)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  sellerIds!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(buyersMax)
  @ValidateNested({ each: true })
  @Type(() => BuyerDto)
  buyers!: BuyerDto[];
}
