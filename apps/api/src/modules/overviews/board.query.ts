import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { STAGES, type Stage } from '@silin/shared';
import { PageQueryDto } from '../../platform/http';
import { BOARD_FILTERS, type BoardFilter, type BoardQuery } from './board-search';

const emptyIsNone = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** `?stage=&filter=&cursor=&size=` */
export class BoardQueryDto extends PageQueryDto implements BoardQuery {
  @emptyIsNone
  @IsOptional()
  @IsIn(Object.keys(STAGES))
  stage?: Stage;

  @emptyIsNone
  @IsOptional()
  @IsIn(BOARD_FILTERS)
  filter?: BoardFilter;
}
