import type { Id } from './common';

/** A paper behind a signed link that expires. `sha256` is of the bytes that the link gives. */
export type DocumentView = Readonly<{ documentId: Id; url: string; kind: 'pdf' | 'image'; bytes: number; pages: number | null; sha256: string }>;

/** What it is: 「PDF，3 页」, 「照片」. */
export const documentWords = ({ kind, pages }: Pick<DocumentView, 'kind' | 'pages'>): string => (kind === 'pdf' ? `PDF，${pages ?? 1} 页` : '照片');
