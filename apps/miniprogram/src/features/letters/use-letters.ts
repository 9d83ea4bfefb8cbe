import { makeLetters, Refused, useAction, type Action } from '@/api'
import { ask, openPdf } from '@/platform'

/** Makes letters and shows the PDF. Where unused codes would stop working, that is asked first, with their number. */
export function useLetters(communityId: string | undefined, onMade: () => void): Action<[string, string?]> {
  return useAction(async (estateId: string, homeId?: string) => {
    if (!communityId) return
    const bytes = await fetchOnce(communityId, estateId, homeId)
    if (!bytes) return
    onMade()
    await openPdf(bytes, '住址认证信')
  })
}

async function fetchOnce(communityId: string, estateId: string, homeId: string | undefined): Promise<ArrayBuffer | undefined> {
  try {
    return await makeLetters(communityId, { estateId, ...(homeId ? { homeId } : {}), replaces: null })
  } catch (reason) {
    if (!(reason instanceof Refused) || !reason.is('letter.would_replace')) throw reason
    const { batchId, unused } = reason.problem.facts as { batchId: string; unused: number }
    const yes = await ask({ title: '重新做信？', content: `以前的信里还有 ${unused} 个码没用。重新做了，那些码就作废，信要全部重发。`, yes: '重新做' })
    return yes ? makeLetters(communityId, { estateId, ...(homeId ? { homeId } : {}), replaces: batchId }) : undefined
  }
}
