import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PAGE_LIMITS, type PageQuery } from '@silin/shared';

/** Query of every list: `?cursor=&size=`. */
export class PageQueryDto implements PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(120)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMITS.sizeMax)
  size?: number;
}
