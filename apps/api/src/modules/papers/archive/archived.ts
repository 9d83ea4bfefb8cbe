import type { Paper } from '@silin/shared';
import type { PaperDocument } from '../document/paper-document';
import type { ArchivePicture } from './archive-photos';

/** What lies in an archive, with the names of its files there. */
export type ArchivedPaper = Readonly<{ paper: Paper; document: PaperDocument; files: readonly string[] }>;
export type ArchivedPhoto = ArchivePicture & Readonly<{ file: string }>;
/** What was handed out before, for the item it went with. */
export type HandedOut = Readonly<{ of: string; ending: string; bytes: Buffer }>;
export type ArchivedHandout = Readonly<{ of: string; file: string }>;
