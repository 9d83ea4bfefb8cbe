import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FOUR_STEPS_RECORD, type StepsPaperQuery } from '@silin/shared';
import { belongsTo, type Actor } from '../../../platform/auth';
import { found, notFound } from '../../../platform/http';
import { IssueReader } from '../../issues';
import { composeSheet } from '../document/compose';
import type { PaperDocument } from '../document/paper-document';
import { fileAnswer, fileName } from '../file-answer';
import { PAPER_TYPES, renderPaper } from '../render/render';
import { StepsFacts, type StepsRecord } from './steps-facts';
import { stepsValues } from './steps.fill';

/** 四议两公开记录表: printed anew each time from the records, never kept. */
@Injectable()
export class StepsPaper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issues: IssueReader,
    private readonly facts: StepsFacts,
  ) {}

  /** @throws ProblemError not_found | steps.not_begun */
  async print(issueId: string, { format }: StepsPaperQuery, actor: Actor): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const { issue } = await this.issues.seen(em, issueId, actor);
    if (!belongsTo(actor, issue.communityId)) throw notFound();
    const document = recordDocument(await this.facts.of(em, issue));
    const bytes = found(await renderPaper(document, format));
    return fileAnswer(bytes, { type: PAPER_TYPES[format], name: `${fileName(document.name)}.${format}`, plain: `four-steps.${format}` });
  }
}

function recordDocument(record: StepsRecord): PaperDocument {
  const { title } = FOUR_STEPS_RECORD;
  const { community, issue, changedAt } = record;
  const values = stepsValues(record);
  return {
    name: `${title} ${issue.publicTitle ?? ''}`,
    at: changedAt,
    issuer: values.closing.by ?? community.name,
    sheets: [composeSheet(FOUR_STEPS_RECORD, { title, under: community.name, values })],
    grid: null,
  };
}
