import { View } from '@tarojs/components'
import { dayOf, groupedCode, type OfferOfficeAnswer } from '@silin/shared'
import { copy, useShareCard } from '@/platform'
import { Aside, Button, Card, QrCode } from '@/ui'
import { fullDay } from './office-words'

const CODE_PAGE = '/packages/account/pages/code/index'

/** The only time that a code is shown: as words to copy, as a picture to scan, and as a card for the one it is for. */
export function MadeCode({ made, onDone }: { made: OfferOfficeAnswer; onDone: () => void }) {
  useShareCard({ title: `请领取任职码：${made.roleName}`, path: `${CODE_PAGE}?code=${made.code}` })
  return (
    <Card className='mt12 t-made-code'>
      <View className='sub'>{`${made.roleName} · ${made.orgUnitName}`}</View>
      <View className='h1 b mt8 t-code'>{groupedCode(made.code)}</View>
      <View className='mt12'><QrCode text={made.code} size={200} caption='本人在「我有码」里扫' label='任职码的二维码' /></View>
      <Aside icon='key' className='mt12'>{`只显示这一次，${fullDay(dayOf(new Date(made.expiresAt)))}前有效，用一次就作废。只给本人：谁用了它，谁就任职。`}</Aside>
      <View className='row mt12'>
        <Button kind='line' grow className='t-copy-code' onClick={() => void copy(groupedCode(made.code))}>复制码</Button>
        {process.env.TARO_ENV === 'weapp' && <Button kind='tint' grow className='ml12 t-share-code' openType='share'>发给本人</Button>}
      </View>
      <Button kind='text' block className='mt8 t-code-done' onClick={onDone}>给了，收起来</Button>
    </Card>
  )
}
