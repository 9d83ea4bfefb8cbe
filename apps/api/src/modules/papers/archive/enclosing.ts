import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { MEETING_PAPER_LIMITS } from '@silin/shared';
import { DocumentShelf, PhotoShelf, type DocumentSubject } from '../../documents';
import { MinutesSlipEntity } from '../../meetings';
import { PeopleDirectory } from '../../people';
import { ObjectionEntity, resolutionNumber } from '../../resolutions';
import type { MeetingFacts } from '../facts/meeting-facts';
import type { Enclosed } from './archive-entries';
import { picturesOf, type ArchivePhoto } from './archive-photos';
import type { Enclosure, EnclosureKind } from './archived';

/** Whose papers, by their subject's id what each is called. */
type Hanging = Readonly<{ kind: EnclosureKind; hangsOn: DocumentSubject; titles: ReadonlyMap<string, string> }>;
const NOT_STANDING = '（不作数）';

/** What lies in an archive beside what is printed for it: photos, what was handed out before, and the sheets that somebody signed. */
@Injectable()
export class Enclosing {
  constructor(
    private readonly photos: PhotoShelf,
    private readonly documents: DocumentShelf,
    private readonly people: PeopleDirectory,
  ) {}

  async of(em: EntityManager, facts: MeetingFacts): Promise<Enclosed> {
    const enclosures = [...(await this.handedOut(em, facts)), ...(await this.onMinutes(em, facts)), ...(await this.objecting(em, facts))];
    return { photos: await this.photosOf(em, facts), enclosures };
  }

  private async photosOf(em: EntityManager, facts: MeetingFacts): Promise<ArchivePhoto[]> {
    const wanted = picturesOf(facts).slice(0, MEETING_PAPER_LIMITS.archivePhotosMax);
    const files = await this.photos.publicFiles(
      em,
      wanted.map(({ photoId }) => photoId),
    );
    return wanted.flatMap((one) => {
      const bytes = files.get(one.photoId);
      return bytes ? [{ ...one, bytes }] : [];
    });
  }

  /** What everybody could read before, item by item. */
  private async handedOut(em: EntityManager, { matters }: MeetingFacts): Promise<Enclosure[]> {
    const titles = new Map(matters.map(({ item, issue }) => [item.agendaItemId, issue.publicTitle ?? '']));
    return this.enclosed(em, { kind: 'handout', hangsOn: 'agenda_item', titles });
  }

  /** What was said of the minutes over a signature: only sheets that somebody has compared, also those that do not stand. */
  private async onMinutes(em: EntityManager, { meeting: { meetingId } }: MeetingFacts): Promise<Enclosure[]> {
    const rows = await em.find(MinutesSlipEntity, {
      where: { meetingId, state: Not('entered' as const) },
      order: { enteredAt: 'ASC', slipId: 'ASC' },
    });
    const names = await this.people.namesOf(
      rows.map(({ personId }) => personId),
      em,
    );
    const titles = rows.map(
      ({ slipId, personId, state }) =>
        [slipId, `${names.get(personId)?.name ?? '居民'}对纪要的意见${state === 'rejected' ? NOT_STANDING : ''}`] as const,
    );
    return this.enclosed(em, { kind: 'signed', hangsOn: 'minutes_slip', titles: new Map(titles) });
  }

  /** The same of objections to what was decided: by their number, as they are public without a name. */
  private async objecting(em: EntityManager, { resolutions }: MeetingFacts): Promise<Enclosure[]> {
    const numbers = new Map(resolutions.map(({ resolution }) => [resolution.resolutionId, resolutionNumber(resolution)]));
    const rows = await em.find(ObjectionEntity, {
      where: { resolutionId: In([...numbers.keys()]), channel: 'paper', state: Not('entered' as const) },
      order: { resolutionId: 'ASC', serial: 'ASC' },
    });
    const titles = rows.map(
      ({ objectionId, resolutionId, serial, state }) =>
        [objectionId, `${numbers.get(resolutionId)}的异议${serial}${state === 'rejected' ? NOT_STANDING : ''}`] as const,
    );
    return this.enclosed(em, { kind: 'signed', hangsOn: 'objection', titles: new Map(titles) });
  }

  /** The files of these subjects, in the order of their titles. */
  private async enclosed(em: EntityManager, { kind, hangsOn, titles }: Hanging): Promise<Enclosure[]> {
    const files = await this.documents.filesOf(em, hangsOn, [...titles.keys()]);
    return [...titles].flatMap(([id, of]) =>
      files.filter(({ subjectId }) => subjectId === id).map(({ ending, bytes }) => ({ kind, of, ending, bytes })),
    );
  }
}
