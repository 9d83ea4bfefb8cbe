import type { HomeFound } from '@silin/shared'
import { Card, ListRow, StatePanel } from '@/ui'

/** What a search found; names masked. */
export function FoundHomes({ homes, onOpen }: { homes: readonly HomeFound[]; onOpen: (homeId: string) => void }) {
  if (homes.length === 0) return <StatePanel kind='empty' title='没有找到'>请写完整的房号（例如 3号楼2单元501），或者完整的姓名。</StatePanel>
  return (
    <Card rows className='mt12 t-found'>
      {homes.map((home) => <ListRow key={home.homeId} icon='home' className='t-found-home' title={home.label} sub={[home.estateName, home.maskedNames.join('、')].filter(Boolean).join(' · ')} onClick={() => onOpen(home.homeId)} />)}
    </Card>
  )
}
