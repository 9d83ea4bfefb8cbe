import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  PAPER_MOMENTS,
  PAPERS,
  paperRules,
  type MeetingPapersView,
  type MeetingState,
  type Paper,
  type PaperMoment,
  type PaperQuery,
  type PaperView,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { notFound, ProblemError } from '../../platform/http';
import { FactsReader } from './facts/facts-reader';
import type { MeetingFacts } from './facts/meeting-facts';
import { fileAnswer, fileName } from './file-answer';
import { paperDocument } from './fill/fill';
import { NAMING, PaperAccess } from './paper-access';
import { PAPER_TYPES, renderPaper } from './render/render';

/** From then on what is not there will not come. */
const OVER: readonly MeetingState[] = ['minutes_published', 'cancelled'];

/** One tap, one paper: printed anew each time from the records, never kept. */
@Injectable()
export class MeetingPapers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: PaperAccess,
    private readonly facts: FactsReader,
  ) {}

  /** @throws ProblemError not_found */
  async list(meetingId: string, actor: Actor): Promise<MeetingPapersView> {
    const em = this.dataSource.manager;
    const meeting = await this.access.meeting(em, meetingId, actor);
    const facts = await this.facts.of(em, meeting, actor, false);
    return {
      papers: this.access.papersFor(meeting, actor).map((paper) => paperView(paper, facts)),
      archive: this.access.isStaff(meeting, actor) && meeting.announcedAt !== null,
    };
  }

  /** @throws ProblemError not_found, also for a paper that is not this reader's | meeting.paper_not_yet */
  async print(meetingId: string, { paper, format }: PaperQuery, actor: Actor): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const meeting = await this.access.meeting(em, meetingId, actor);
    if (!this.access.papersFor(meeting, actor).includes(paper) || !paperRules(paper).formats.includes(format)) throw notFound();
    const document = paperDocument(paper, await this.facts.of(em, meeting, actor, NAMING.includes(paper)));
    const bytes = document && (await renderPaper(document, format));
    if (!document || !bytes) throw new ProblemError('meeting.paper_not_yet', { since: paperRules(paper).since });
    if (NAMING.includes(paper)) await this.access.recordNames(meeting, actor, [paper]);
    return fileAnswer(bytes, { type: PAPER_TYPES[format], name: `${fileName(document.name)}.${format}`, plain: `${paper}.${format}` });
  }
}

function paperView(paper: Paper, facts: MeetingFacts): PaperView {
  const { formats, since } = paperRules(paper);
  const document = paperDocument(paper, facts);
  return {
    paper,
    title: PAPERS[paper],
    formats,
    ready: document !== null,
    words: document ? readyWords(document.sheets.length) : waitingWords(since, facts),
  };
}

/** Nothing more needs to be said of one paper. */
const readyWords = (sheets: number) => (sheets > 1 ? `${sheets} 份，在一个文件里` : '');
const waitingWords = (since: PaperMoment, facts: MeetingFacts): string =>
  comesOfIt(since, facts) ? PAPER_MOMENTS[since] : '这场会没有这份材料';

/** Whether it can still come: of a meeting that is over and agreed on nothing there is no resolution to wait for. */
function comesOfIt(since: PaperMoment, { meeting, matters, questions }: MeetingFacts): boolean {
  if (!OVER.includes(meeting.state)) return true;
  const agreed = matters.some(({ item }) => item.outcome === 'agreed');
  if (since === 'resolution' || since === 'published') return agreed;
  return since === 'tasks' && (agreed || questions.some(({ question }) => question.issueId !== null));
}
