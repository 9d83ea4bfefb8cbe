import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  PAPER_LIMITS,
  SEARCH_LIMITS,
  SLATE_LIMITS,
  type ConfirmPaperRequest,
  type CountedChoice,
  type EnterPaperRequest,
  type NameWitnessRequest,
  type PaperLine,
  type PrintPaperRequest,
  type ReadPaperRequest,
  type ReceivePaperRequest,
  type SlateChoices,
} from '@silin/shared';
import { TextField } from '../../../platform/http';

const CODE_MAX = 40;

/** `?code=` as it was typed or scanned. */
export class PaperCodeQueryDto {
  @IsOptional()
  @IsString()
  @MaxLength(CODE_MAX)
  code?: string;
}

export class ReceivePaperDto implements ReceivePaperRequest {
  @IsUUID()
  requestKey!: string;

  @IsString()
  @MaxLength(CODE_MAX)
  code!: string;

  @IsUUID()
  photoId!: string;

  @IsOptional()
  @IsUUID()
  authorityId?: string;
}

export class ReadPaperDto implements ReadPaperRequest {
  @IsUUID()
  requestKey!: string;

  @IsUUID()
  rollEntryId!: string;

  /** What may be read is refused by the service, with the list to choose from. */
  @IsOptional()
  @IsString()
  @MaxLength(CODE_MAX)
  choice?: CountedChoice;

  @IsOptional()
  @IsObject()
  choices?: SlateChoices;
}

export class EnterPaperDto extends ReadPaperDto implements EnterPaperRequest {
  @IsOptional()
  @IsUUID()
  photoId?: string;
}

/** `?text=` a part of a name or of a home. */
export class FindByTextDto {
  @TextField({ max: SEARCH_LIMITS.textMax })
  text!: string;
}

export class NameWitnessDto implements NameWitnessRequest {
  @IsUUID()
  personId!: string;
}

const Count = (): PropertyDecorator => (target, key) => {
  IsInt()(target, key);
  Min(0)(target, key);
  Max(PAPER_LIMITS.envelopesMax)(target, key);
};

export class PaperLineDto implements PaperLine {
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(1)
  option!: string | null;

  @Count()
  approve!: number;

  @Count()
  reject!: number;

  @Count()
  abstain!: number;
}

export class ConfirmPaperDto implements ConfirmPaperRequest {
  @Count()
  envelopes!: number;

  @Count()
  void!: number;

  @IsArray()
  @ArrayMaxSize(SLATE_LIMITS.optionsMax)
  @ValidateNested({ each: true })
  @Type(() => PaperLineDto)
  lines!: PaperLineDto[];
}

export class PrintPaperDto implements PrintPaperRequest {
  @IsOptional()
  @IsString()
  @MaxLength(PAPER_LIMITS.buildingMax)
  building?: string;
}
