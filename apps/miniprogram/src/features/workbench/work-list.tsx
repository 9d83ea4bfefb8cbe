import { View } from '@tarojs/components'
import { go } from '@/platform'
import { Button, Card, ListRow, Tag } from '@/ui'
import type { WorkItem } from './work-items'

/** What wants a tap, one button each; only the first is solid green. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  return (
    <Card rows className='mt12 t-work'>
      {items.map((item, i) => (
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
    </Card>
  )
}
