import { IsOptional, IsUUID, ValidateIf } from 'class-validator';
import type { MakeLettersRequest } from '@silin/shared';

export class MakeLettersDto implements MakeLettersRequest {
  @IsUUID()
  estateId!: string;

  @IsOptional()
  @IsUUID()
  homeId?: string;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  replaces!: string | null;
}
