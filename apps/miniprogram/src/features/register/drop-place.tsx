import { View } from '@tarojs/components'
import { Card, FieldError, Icon } from '@/ui'
import './drop-place.scss'

type DropPlaceProps = { over: boolean; refused: boolean; busy: boolean; onChoose: () => void }

const words = ({ over, busy }: DropPlaceProps) => (busy ? '正在检查…' : over ? '松手，就开始检查' : '把名册文件拖到这里')

/** Where a file is let go on a PC; a click chooses one instead. */
export function DropPlace(props: DropPlaceProps) {
  const { over, refused, onChoose } = props
  return (
    <>
      <Card className={`drop t-drop ${over ? 'is-over' : ''}`} onClick={onChoose} label='选名册文件'>
        <Icon name='file' size='l' colour='willow-700' />
        <View className='h2 mt8'>{words(props)}</View>
        <View className='sub mt4'>也可以点一下，从电脑里选</View>
      </Card>
      {refused && <FieldError>请一次拖一个 .xlsx 或 .csv 文件。</FieldError>}
    </>
  )
}
