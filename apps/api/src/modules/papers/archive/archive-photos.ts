import type { PhotoView, ReportView } from '@silin/shared';
import type { MeetingFacts } from '../facts/meeting-facts';
import { dated } from '../fill/words';

export type ArchivePicture = Readonly<{ photoId: string; of: string; shows: string }>;
export type ArchivePhoto = ArchivePicture & Readonly<{ bytes: Buffer }>;

/** The public photos of a meeting's matters and of the work that came of it. */
export function picturesOf({ matters, tasks }: MeetingFacts): ArchivePicture[] {
  const raised = matters.flatMap(({ issue, photos }) => shown(photos, issue.publicTitle ?? '', '提出时'));
  const worked = tasks.flatMap(({ task, reports }) => reports.flatMap((report) => reported(report, task.title)));
  const all = [...raised, ...worked];
  return all.filter(({ photoId }, index) => all.findIndex((one) => one.photoId === photoId) === index);
}

const shown = (photos: readonly Pick<PhotoView, 'photoId'>[], of: string, shows: string): ArchivePicture[] =>
  photos.map(({ photoId }) => ({ photoId, of, shows }));

function reported({ at, photos, before, after }: ReportView, of: string): ArchivePicture[] {
  const on = dated(new Date(at));
  return [...shown(before, of, `${on} 办之前`), ...shown(after, of, `${on} 办之后`), ...shown(photos, of, `${on} 进展`)];
}
