import { useCallback, useState } from 'react'
import type { Page } from '@silin/shared'
import { useAction } from './use-action'
import { useQuery, type Query } from './use-query'

export type Pages<T> = Readonly<{ first: Query<Page<T>>; items: readonly T[]; more: boolean; loadMore: () => void; loadingMore: boolean }>

/** A keyset-paged list: the first page as a query, further ones added when asked for. */
export function usePages<T>(key: string | undefined, fetch: (cursor?: string) => Promise<Page<T>>): Pages<T> {
  const [added, setAdded] = useState<{ after: string | null; items: readonly T[]; next: string | null }>({ after: null, items: [], next: null })
  const first = useQuery(key, () => fetch())
  const start = first.data?.next ?? null
  // A refreshed first page with another end makes what was added belong to an older list.
  const valid = added.after === start && start !== null
  const next = valid ? added.next : start
  const load = useAction(async () => {
    if (next === null) return
    const page = await fetch(next)
    setAdded({ after: start, items: [...(valid ? added.items : []), ...page.items], next: page.next })
  })
  const loadMore = useCallback(() => void load.run(), [load])
  return { first, items: [...(first.data?.items ?? []), ...(valid ? added.items : [])], more: next !== null, loadMore, loadingMore: load.busy }
}
