import type { Id } from './common';

/** A paper behind a signed link that expires. `sha256` is of the bytes that the link gives. */
export type DocumentView = Readonly<{ documentId: Id; url: string; kind: 'pdf' | 'image'; bytes: number; pages: number | null; sha256: string }>;
