import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { SLATE_LIMITS, type SlateKind, type SlateRequest } from '@silin/shared';
import { TextField } from '../../platform/http';

const KINDS: readonly SlateKind[] = ['seats', 'budget'];

class SlateOptionDto {
  @TextField({ max: SLATE_LIMITS.wordsMax })
  words!: string;

  @IsOptional()
  @IsInt()
  costFen?: number;
}

/** How many of what is decided by the rule, which knows what goes with what. */
export class SlateDto implements SlateRequest {
  @IsIn(KINDS)
  kind!: SlateKind;

  @IsOptional()
  @IsInt()
  seats?: number;

  @IsOptional()
  @IsInt()
  budgetFen?: number;

  @IsArray()
  @ArrayMaxSize(SLATE_LIMITS.optionsMax)
  @ValidateNested({ each: true })
  @Type(() => SlateOptionDto)
  options!: SlateOptionDto[];
}
