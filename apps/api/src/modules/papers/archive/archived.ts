import type { Paper } from '@silin/shared';
import type { PaperDocument } from '../document/paper-document';
import type { ArchivePicture } from './archive-photos';

/** What lies in an archive, with the names of its files there. */
export type ArchivedPaper = Readonly<{ paper: Paper; document: PaperDocument; files: readonly string[] }>;
export type ArchivedPhoto = ArchivePicture & Readonly<{ file: string }>;

/** Papers of others that lie in an archive as they came, each kind in its own folder. */
export const ENCLOSED = {
  handout: { folder: '会前材料', heading: '会前发的材料' },
  signed: { folder: '签字的纸', heading: '签了字的纸' },
} as const satisfies Record<string, Readonly<{ folder: string; heading: string }>>;
export type EnclosureKind = keyof typeof ENCLOSED;
export const ENCLOSURE_KINDS = Object.keys(ENCLOSED) as readonly EnclosureKind[];
/** `of`: what it goes with, or who signed it for what. */
export type Enclosure = Readonly<{ kind: EnclosureKind; of: string; ending: string; bytes: Buffer }>;
export type ArchivedEnclosure = Readonly<{ kind: EnclosureKind; of: string; file: string }>;
