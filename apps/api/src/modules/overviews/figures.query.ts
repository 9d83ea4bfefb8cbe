import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { PERIODS, type Period } from '@silin/shared';
import { PageQueryDto } from '../../platform/http';

/** `?period=&cursor=&size=`; a month unless told otherwise. */
export class PeriodQueryDto extends PageQueryDto {
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsOptional()
  @IsIn(Object.keys(PERIODS))
  period?: Period;
}
