import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { PhotoView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { ProblemError } from '../../platform/http';
import { FileStore } from '../../platform/storage';
import { PhotoLinks } from './photo-links';
import { PhotoEntity, type PhotoPurpose, type PhotoSubject } from './photo.entity';
import { isFree } from './unclaimed';

/** What pictures are hung on, and what they show there. */
export type Placement = Readonly<{ subjectKind: PhotoSubject; subjectId: string; purpose: PhotoPurpose }>;
export type ShelvedPhoto = PhotoView & Readonly<{ isPublic: boolean; purpose: PhotoPurpose }>;

/** Pictures of matters and reports, for the modules these belong to. Every call runs in the caller's transaction. */
@Injectable()
export class PhotoShelf {
  constructor(
    private readonly links: PhotoLinks,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Hangs the actor's own uploads on a subject, in the given order, behind what hangs there already. They stay private until published.
   * @throws ProblemError photo.unknown for another's, one that already hangs somewhere, and one that was left lying for too long
   */
  async attach(em: EntityManager, actor: Actor, photoIds: readonly string[], placement: Placement): Promise<void> {
    if (photoIds.length === 0) return;
    const rows = await this.lock(em, photoIds);
    const free = new Set(rows.filter((row) => this.isFree(row, actor)).map((row) => row.photoId));
    refuse(photoIds.filter((photoId) => !free.has(photoId)));
    const { subjectKind, subjectId } = placement;
    const last = await em.maximum(PhotoEntity, 'position', { subjectKind, subjectId });
    await this.place(em, photoIds, placement, (last ?? -1) + 1);
  }

  /**
   * Makes the given pictures the ones that hang on the subject: those already there stay, new ones of the actor are added, the others are taken down.
   * @throws ProblemError photo.unknown as in `attach`
   */
  async replace(em: EntityManager, actor: Actor, photoIds: readonly string[], placement: Placement): Promise<void> {
    const { subjectKind, subjectId } = placement;
    const hanging = await em.find(PhotoEntity, { where: { subjectKind, subjectId }, lock: { mode: 'pessimistic_write' } });
    const kept = hanging.filter((row) => photoIds.includes(row.photoId)).map((row) => row.photoId);
    const taken = hanging.filter((row) => !photoIds.includes(row.photoId)).map((row) => row.photoId);
    if (taken.length > 0) await em.update(PhotoEntity, { photoId: In(taken) }, { subjectKind: null, subjectId: null, purpose: null });
    await this.attach(
      em,
      actor,
      photoIds.filter((photoId) => !kept.includes(photoId)),
      placement,
    );
    await this.place(em, photoIds, placement, 0);
  }

  /** Every picture of each subject in its order, public or not; a subject without any has an empty list. */
  async ofSubjects(em: EntityManager, kind: PhotoSubject, subjectIds: readonly string[]): Promise<Map<string, ShelvedPhoto[]>> {
    const shelf = new Map<string, ShelvedPhoto[]>(subjectIds.map((subjectId) => [subjectId, []]));
    if (shelf.size === 0) return shelf;
    const rows = await em.find(PhotoEntity, {
      where: { subjectKind: kind, subjectId: In([...shelf.keys()]) },
      order: { position: 'ASC', photoId: 'ASC' },
    });
    for (const row of rows) {
      if (row.subjectId && row.purpose)
        shelf.get(row.subjectId)?.push({ ...this.links.view(row), isPublic: row.isPublic, purpose: row.purpose });
    }
    return shelf;
  }

  /** The public ones of these as they are kept, in the given order; one whose file is gone is left out. */
  async publicFiles(em: EntityManager, photoIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = photoIds.length === 0 ? [] : await em.findBy(PhotoEntity, { photoId: In([...photoIds]), isPublic: true });
    const keys = new Map(rows.map(({ photoId, fileKey }) => [photoId, fileKey]));
    const found = new Map<string, Buffer>();
    for (const photoId of photoIds) {
      const key = keys.get(photoId);
      const bytes = key === undefined ? null : await this.files.get(key);
      if (bytes) found.set(photoId, bytes);
    }
    return found;
  }

  /** Lets everyone see these pictures; there is no way back. */
  async publish(em: EntityManager, photoIds: readonly string[]): Promise<void> {
    if (photoIds.length > 0) await em.update(PhotoEntity, { photoId: In([...photoIds]) }, { isPublic: true });
  }

  private lock(em: EntityManager, photoIds: readonly string[]): Promise<PhotoEntity[]> {
    return em.find(PhotoEntity, { where: { photoId: In([...photoIds]) }, order: { photoId: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  private isFree(row: PhotoEntity, actor: Actor): boolean {
    return row.uploadedBy === actor.userId && isFree(row, this.clock.now());
  }

  private async place(em: EntityManager, photoIds: readonly string[], placement: Placement, from: number): Promise<void> {
    for (const [index, photoId] of photoIds.entries()) await em.update(PhotoEntity, { photoId }, { ...placement, position: from + index });
  }
}

function refuse(photoIds: readonly string[]): void {
  if (photoIds.length > 0) throw new ProblemError('photo.unknown', { photoIds });
}
