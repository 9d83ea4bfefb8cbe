import { IsIn } from 'class-validator';
import {
  FOUR_STEPS_RECORD,
  PAPER_FORMATS,
  PAPERS,
  type Paper,
  type PaperFormat,
  type PaperQuery,
  type StepsPaperQuery,
} from '@silin/shared';

export class StepsPaperQueryDto implements StepsPaperQuery {
  @IsIn(FOUR_STEPS_RECORD.formats) format!: StepsPaperQuery['format'];
}

export class PaperQueryDto implements PaperQuery {
  @IsIn(Object.keys(PAPERS)) paper!: Paper;
  @IsIn(Object.keys(PAPER_FORMATS)) format!: PaperFormat;
}
