import type { Paper } from '../meetings/meeting-form';
import type { PaperFormat } from '../meetings/papers/paper-rules';

/** Of one paper: in which formats it can be had now; `words` says what it holds or since when there will be one. */
export type PaperView = Readonly<{ paper: Paper; title: string; formats: readonly PaperFormat[]; ready: boolean; words: string }>;
/** `archive`: whether the whole of it, with photos and data, may be had in one file. */
export type MeetingPapersView = Readonly<{ papers: readonly PaperView[]; archive: boolean }>;
export type PaperQuery = Readonly<{ paper: Paper; format: PaperFormat }>;
