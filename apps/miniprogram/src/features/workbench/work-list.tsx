import { View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '@/platform'
import { Button, Card, ListRow, Tag } from '@/ui'
import type { WorkItem } from './work-items'

/** One look’s worth, and what a phone takes at once; the rest is a tap away. */
const FIRST = 7

/** What wants a tap, one button each; only the first is solid green. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, FIRST)
  const rest = items.length - shown.length
  return (
    <Card rows className='mt12 t-work'>
      {shown.map((item, i) => (
        <ListRow
          key={item.key}
          side={
            <Button small kind={i === 0 ? 'primary' : 'tint'} className='t-work-open' onClick={() => void go(item.path, item.params)}>
              {item.action}
            </Button>
          }
        >
          <View className='row'><Tag tone={item.tone} icon={item.icon}>{item.tag}</Tag></View>
          <View className='b mt4'>{item.title}</View>
          <View className='sub'>{item.sub}</View>
        </ListRow>
      ))}
      {rest > 0 && <Button kind='text' block className='t-work-rest' onClick={() => setAll(true)}>{`还有 ${rest} 件`}</Button>}
    </Card>
  )
}
