import type { PollView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow, Section } from '@/ui'

/** The way to the register of proxies, for an office; empty for everybody else. */
export function ProxyRows({ poll: { pollId, offered } }: { poll: Pick<PollView, 'pollId' | 'offered'> }) {
  if (!offered.includes('recordProxies')) return null
  return (
    <Section title='代投'>
      <Card rows>
        <ListRow className='t-to-proxies' icon='people' title='代投登记' sub='谁替谁家投，委托书的照片；业主自己来不了时用' onClick={() => void go('/packages/poll/pages/proxies/index', { pollId })} />
      </Card>
    </Section>
  )
}
