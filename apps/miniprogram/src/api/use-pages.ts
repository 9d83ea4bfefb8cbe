import { useCallback, useState } from 'react'
import type { KeptAnswers, KeptKey, PagedName } from './kept-answers'
import { useAction } from './use-action'
import { useQuery, type Query } from './use-query'

type Item<Name extends PagedName> = KeptAnswers[Name]['items'][number]
export type Pages<Name extends PagedName> = Readonly<{ first: Query<KeptAnswers[Name]>; items: readonly Item<Name>[]; more: boolean; loadMore: () => void; loadingMore: boolean }>

/** A keyset-paged list: the first page as a query, further ones added when asked for. */
export function usePages<Name extends PagedName>(key: KeptKey<Name> | '' | undefined, fetch: (cursor?: string) => Promise<KeptAnswers[Name]>): Pages<Name> {
  const [added, setAdded] = useState<{ after: string | null; items: readonly Item<Name>[]; next: string | null }>({ after: null, items: [], next: null })
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
