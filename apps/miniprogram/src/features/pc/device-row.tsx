import { View } from '@tarojs/components'
import { momentWords, type DeviceView } from '@silin/shared'
import { Button, ListRow, Tag } from '@/ui'

const NAMELESS = { pc: '电脑', phone: '手机' } as const

function lines({ place, startedAt, lastUsedAt }: DeviceView, now: Date): string[] {
  const at = (instant: string) => momentWords(new Date(instant), now)
  const since = `${at(startedAt)} 登录`
  return [since, lastUsedAt && lastUsedAt !== startedAt ? `上次用：${at(lastUsedAt)}` : '', place ?? ''].filter(Boolean)
}

/** One place where the account is signed in. */
export function DeviceRow({ device, now, onEnd }: { device: DeviceView; now: Date; onEnd: () => void }) {
  const { kind, isThis } = device
  const name = device.device ?? NAMELESS[kind]
  return (
    <ListRow
      icon={kind === 'pc' ? 'pc' : 'mobile'}
      className={`t-device t-device-${kind}`}
      title={name}
      strong
      side={isThis ? <Tag tone='willow'>就是这台</Tag> : <Button small kind='line' className='t-end-device' label={`让${name}退出`} onClick={onEnd}>退出</Button>}
    >
      {lines(device, now).map((line) => <View key={line} className='sub'>{line}</View>)}
    </ListRow>
  )
}
