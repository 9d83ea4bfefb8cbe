import { View } from '@tarojs/components'
import { go } from '@/platform'
import { Button, Table, Tag, type Column } from '@/ui'
import type { WorkItem } from './work-items'

function stay(event: { stopPropagation: () => void }): void {
  event.stopPropagation()
}

const COLUMNS: readonly Column<WorkItem>[] = [
  { name: '急不急', share: 5, cell: ({ tag, tone, icon }) => <View className='row'><Tag tone={tone} icon={icon}>{tag}</Tag></View> },
  { name: '什么事', share: 7, cell: ({ title }) => <View className='b'>{title}</View> },
  { name: '到哪一步', share: 4, cell: ({ sub }) => <View className='sub'>{sub}</View> },
  {
    name: '去办', share: 4,
    cell: ({ action, path, params, title }) => (
      <View onClick={stay}><Button small kind='tint' block className='t-work-open' label={`${action}：${title}`} onClick={() => void go(path, params)}>{action}</Button></View>
    ),
  },
]

/** The work of WorkList on a PC: a row shows beside the table what it is about, its button goes there. */
export function WorkTable({ items, shown, onShow }: { items: readonly WorkItem[]; shown: string | undefined; onShow: (key: string) => void }) {
  return <Table className='mt12 t-work' label='等您办的事' columns={COLUMNS} rows={items} keyOf={({ key }) => key} onRow={({ key }) => onShow(key)} shown={shown} />
}
