import type { DocumentView } from '@silin/shared'
import { openPaper } from '../platform/papers'
import { pictureUrl } from './client'

/** Shows a paper as it was handed in. */
export const openDocument = ({ url, kind }: Pick<DocumentView, 'url' | 'kind'>): void => void openPaper(pictureUrl(url), kind)
