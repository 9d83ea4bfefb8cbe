import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, MEETING_PAPER_LIMITS, type Paper } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { ProblemError } from '../../platform/http';
import { DocumentShelf, PhotoShelf } from '../documents';
import { archiveEntries } from './archive/archive-entries';
import { picturesOf, type ArchivePhoto } from './archive/archive-photos';
import type { HandedOut } from './archive/archived';
import { FactsReader } from './facts/facts-reader';
import type { MeetingFacts } from './facts/meeting-facts';
import { fileAnswer, fileName } from './file-answer';
import { PaperAccess } from './paper-access';
import { stillZip } from './render/still-zip';

const ZIP = 'application/zip';

/** Everything of one meeting in one file that opens without this system: papers, photos, data, and the digests to check them by. */
@Injectable()
export class MeetingArchives {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: PaperAccess,
    private readonly facts: FactsReader,
    private readonly shelf: PhotoShelf,
    private readonly documents: DocumentShelf,
  ) {}

  /** @throws ProblemError not_found | meeting.paper_not_yet before it was announced */
  async pack(meetingId: string, actor: Actor): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const meeting = await this.access.staffMeeting(em, meetingId, actor);
    if (meeting.announcedAt === null) throw new ProblemError('meeting.paper_not_yet', { since: 'announced' });
    const papers: readonly Paper[] = this.access.papersFor(meeting, actor);
    const facts = await this.facts.of(em, meeting, actor, true);
    const enclosed = { photos: await this.photosOf(em, facts), handedOut: await this.handedOut(em, facts) };
    const entries = await archiveEntries(facts, papers, enclosed);
    await this.access.recordNames(meeting, actor, papers);
    const name = fileName(`${dayOf(meeting.startsAt)} ${meeting.title}`);
    return fileAnswer(stillZip(entries, meeting.concludedAt ?? meeting.announcedAt), {
      type: ZIP,
      name: `${name}.zip`,
      plain: 'meeting.zip',
    });
  }

  /** What everybody could read before, item by item. */
  private async handedOut(em: EntityManager, { matters }: MeetingFacts): Promise<HandedOut[]> {
    const all: HandedOut[] = [];
    for (const { item, issue } of matters) {
      const files = await this.documents.filesOf(em, { subjectKind: 'agenda_item', subjectId: item.agendaItemId });
      all.push(...files.map((file) => ({ of: issue.publicTitle ?? '', ...file })));
    }
    return all;
  }

  private async photosOf(em: EntityManager, facts: MeetingFacts): Promise<ArchivePhoto[]> {
    const wanted = picturesOf(facts).slice(0, MEETING_PAPER_LIMITS.archivePhotosMax);
    const files = await this.shelf.publicFiles(
      em,
      wanted.map(({ photoId }) => photoId),
    );
    return wanted.flatMap((one) => {
      const bytes = files.get(one.photoId);
      return bytes ? [{ ...one, bytes }] : [];
    });
  }
}
