import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PhotoView, ReportView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { PhotoShelf, type ShelvedPhoto } from '../documents';
import { ReportEntity } from './report.entity';
import type { TaskEntity } from './task.entity';

type Purpose = 'progress' | 'before' | 'after';
export type NewReport = Readonly<{
  requestKey: string;
  kind: ReportEntity['kind'];
  text: string;
  photos: Readonly<Record<Purpose, readonly string[]>>;
}>;
type Carried = Pick<TaskEntity, 'taskId' | 'assigneeName'>;

/** What a carrier reported, with its pictures. They are public at once: a matter that is carried is. */
@Injectable()
export class Reports {
  constructor(
    private readonly shelf: PhotoShelf,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError photo.unknown | request.invalid when the key belongs to another task's report */
  async add(em: EntityManager, actor: Actor, task: Carried, { requestKey, kind, text, photos }: NewReport): Promise<ReportView> {
    const at = this.clock.now();
    const report: ReportEntity = { reportId: newId(at), taskId: task.taskId, requestKey, kind, text, reportedBy: actor.userId, at };
    try {
      await em.insert(ReportEntity, report);
    } catch (error) {
      throw isDuplicateKey(error) ? new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] }) : error;
    }
    for (const [purpose, photoIds] of Object.entries(photos) as [Purpose, readonly string[]][]) {
      await this.shelf.attach(em, actor, photoIds, { subjectKind: 'report', subjectId: report.reportId, purpose });
      await this.shelf.publish(em, photoIds);
    }
    return this.view(em, task, report);
  }

  /** The answer of the first time, when this key was sent before for this task. */
  async sentBefore(em: EntityManager, task: Carried, requestKey: string): Promise<ReportView | null> {
    const report = await em.findOneBy(ReportEntity, { requestKey, taskId: task.taskId });
    return report && this.view(em, task, report);
  }

  /** Oldest first. */
  async of(em: EntityManager, task: Carried): Promise<ReportView[]> {
    const rows = await em.find(ReportEntity, { where: { taskId: task.taskId }, order: { at: 'ASC', reportId: 'ASC' } });
    return this.views(em, task, rows);
  }

  /** The delivery that residents judge now. */
  async lastDelivery(em: EntityManager, taskId: string): Promise<ReportEntity | null> {
    return em.findOne(ReportEntity, { where: { taskId, kind: 'delivery' }, order: { at: 'DESC', reportId: 'DESC' } });
  }

  /** The public pictures on what residents and supervisors said, by its id. */
  async picturesBeside(em: EntityManager, ids: readonly string[]): Promise<Map<string, PhotoView[]>> {
    if (ids.length === 0) return new Map();
    const hung = [await this.shelf.ofSubjects(em, 'reopening', ids), await this.shelf.ofSubjects(em, 'scrutiny', ids)];
    const shown = (id: string) => hung.flatMap((shelf) => shelf.get(id) ?? []).filter(({ isPublic }) => isPublic);
    return new Map(ids.map((id) => [id, shown(id).map(asView)]));
  }

  private async view(em: EntityManager, task: Carried, report: ReportEntity): Promise<ReportView> {
    const [view] = await this.views(em, task, [report]);
    if (!view) throw new Error('a report without a view');
    return view;
  }

  private async views(em: EntityManager, { assigneeName }: Carried, rows: readonly ReportEntity[]): Promise<ReportView[]> {
    const shelf = await this.shelf.ofSubjects(
      em,
      'report',
      rows.map((row) => row.reportId),
    );
    // Only the carrier reports, and only after taking the task up: every report of a task is that of its present carrier.
    return rows.map(({ reportId, kind, text, at }) => {
      const hung = shelf.get(reportId) ?? [];
      const of = (purpose: Purpose) => hung.filter((photo) => photo.purpose === purpose).map(asView);
      return {
        reportId,
        kind,
        text,
        at: at.toISOString(),
        by: assigneeName,
        photos: of('progress'),
        before: of('before'),
        after: of('after'),
      };
    });
  }
}

const asView = ({ photoId, url, width, height }: ShelvedPhoto): PhotoView => ({ photoId, url, width, height });
