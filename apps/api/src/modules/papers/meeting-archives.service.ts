import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, type Paper } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { ProblemError } from '../../platform/http';
import { archiveEntries } from './archive/archive-entries';
import { Enclosing } from './archive/enclosing';
import { FactsReader } from './facts/facts-reader';
import { fileAnswer, fileName } from './file-answer';
import { PaperAccess } from './paper-access';
import { stillZip } from './render/still-zip';

const ZIP = 'application/zip';

/** Everything of one meeting in one file that opens without this system: papers, photos, signed sheets, data, and the digests to check them by. */
@Injectable()
export class MeetingArchives {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: PaperAccess,
    private readonly facts: FactsReader,
    private readonly enclosing: Enclosing,
  ) {}

  /** @throws ProblemError not_found | meeting.paper_not_yet before it was announced */
  async pack(meetingId: string, actor: Actor): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const meeting = await this.access.staffMeeting(em, meetingId, actor);
    if (meeting.announcedAt === null) throw new ProblemError('meeting.paper_not_yet', { since: 'announced' });
    const papers: readonly Paper[] = this.access.papersFor(meeting, actor);
    const facts = await this.facts.of(em, meeting, actor, true);
    const entries = await archiveEntries(facts, papers, await this.enclosing.of(em, facts));
    await this.access.recordNames(meeting, actor, papers);
    const name = fileName(`${dayOf(meeting.startsAt)} ${meeting.title}`);
    return fileAnswer(stillZip(entries, meeting.concludedAt ?? meeting.announcedAt), {
      type: ZIP,
      name: `${name}.zip`,
      plain: 'meeting.zip',
    });
  }
}
