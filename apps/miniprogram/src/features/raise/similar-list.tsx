import { useEffect, useState } from 'react'
import { SEARCH_LIMITS, type SimilarIssue } from '@silin/shared'
import { endorse, fetchSimilar, useAction } from '@/api'
import { go } from '@/platform'
import { Button, FieldError, Similar, SimilarItem, Tag } from '@/ui'

const PAUSE_MS = 600
const ENOUGH = 6

/** What neighbours have raised already, asked for when typing pauses. Fails silently: it is only a help. */
function useSimilar(communityId: string | undefined, text: string): readonly SimilarIssue[] {
  const [found, setFound] = useState<readonly SimilarIssue[]>([])
  useEffect(() => {
    if (!communityId || Array.from(text.trim()).length < ENOUGH) return setFound([])
    let current = true
    const timer = setTimeout(() => {
      fetchSimilar(communityId, Array.from(text.trim()).slice(0, SEARCH_LIMITS.textMax).join(''))
        .then((similar) => { if (current) setFound(similar) })
        .catch(() => undefined)
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [communityId, text])
  return found
}

export function SimilarList({ communityId, text }: { communityId: string | undefined; text: string }) {
  const similar = useSimilar(communityId, text)
  const [done, setDone] = useState<readonly string[]>([])
  const [pressed, setPressed] = useState<string>()
  const support = useAction(async (issueId: string) => {
    setPressed(issueId)
    await endorse(issueId)
    setDone((before) => [...before, issueId])
  })
  if (similar.length === 0) return null
  return (
    <Similar tag={<Tag tone='on-tea' icon='people'>别急着交</Tag>} title={`已有 ${similar.length} 件相似的`} note='点「附议」一样算数，办好了也通知您。'>
      {similar.map((one) => {
        const endorsed = one.endorsedByMe || done.includes(one.issueId)
        const count = one.endorsements + (done.includes(one.issueId) && !one.endorsedByMe ? 1 : 0)
        return (
          <SimilarItem
            key={one.issueId}
            title={one.title}
            meta={[one.stateWords, one.place, `${count} 人附议`].filter(Boolean).join(' · ')}
            onClick={() => void go('/packages/issue/pages/matter/index', { issueId: one.issueId })}
            action={
              <Button small kind='tint' className='t-endorse-similar' disabled={endorsed} loading={support.busy && pressed === one.issueId} onClick={() => void support.run(one.issueId)}>
                {endorsed ? '已附议' : '附议'}
              </Button>
            }
          />
        )
      })}
      {support.sentence && <FieldError>{support.sentence}</FieldError>}
    </Similar>
  )
}
