import { IsIn } from 'class-validator';
import { PAPER_FORMATS, PAPERS, type Paper, type PaperFormat, type PaperQuery } from '@silin/shared';

export class PaperQueryDto implements PaperQuery {
  @IsIn(Object.keys(PAPERS)) paper!: Paper;
  @IsIn(Object.keys(PAPER_FORMATS)) format!: PaperFormat;
}
