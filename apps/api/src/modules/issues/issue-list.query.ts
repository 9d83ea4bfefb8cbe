import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ISSUE_CATEGORIES, ISSUE_LIMITS, SEARCH_LIMITS, STAGES, type IssueCategory, type Stage } from '@silin/shared';
import { PageQueryDto } from '../../platform/http';

const emptyIsNone = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** `?stage=&category=&text=&cursor=&size=`; an empty filter is none. */
export class IssueListQueryDto extends PageQueryDto {
  @emptyIsNone
  @IsOptional()
  @IsIn(Object.keys(STAGES))
  stage?: Stage;

  @emptyIsNone
  @IsOptional()
  @IsIn(Object.keys(ISSUE_CATEGORIES))
  category?: IssueCategory;

  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_LIMITS.textMax)
  text?: string;
}

/** What somebody has written so far. */
export class SimilarQueryDto {
  @IsString()
  @MaxLength(ISSUE_LIMITS.textMax)
  text: string = '';
}
