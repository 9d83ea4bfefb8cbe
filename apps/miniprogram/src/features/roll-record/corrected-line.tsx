import { dayWords, type RollRecord } from '@silin/shared'
import { Aside } from '@/ui'

/** 「名册改过 1 次」, where the notice is read that speaks of the first version. */
export function CorrectedLine({ record: { versions } }: { record: RollRecord }) {
  const last = versions[versions.length - 1]
  if (!last?.reason) return null
  return <Aside icon='edit' tone='tea' className='mt12 t-roll-corrected'>{`公告以后名册改过 ${versions.length - 1} 次，最近一次 ${dayWords(last.onDay)}，因为：${last.reason}`}</Aside>
}
