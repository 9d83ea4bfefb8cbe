import { View } from '@tarojs/components'
import { dayWords, ISSUING_BODIES, type OrderView } from '@silin/shared'
import { openDocument } from '@/api'
import { Button, Gongshi } from '@/ui'

/** What an authority or a court has ordered: official, with the paper itself. */
export function OrderCard({ order }: { order: OrderView }) {
  const { actionWords, issuer, number, issuedOn, reason, body, document } = order
  return (
    <View className='mt12 t-order'>
      <Gongshi head={actionWords} no={number}>
        <View className='h2'>{issuer}</View>
        <View className='sub mt4'>{`${ISSUING_BODIES[body]} · ${dayWords(issuedOn)}`}</View>
        <View className='mt12'>{reason}</View>
        <Button kind='line' block icon='file' className='mt12 t-paper' onClick={() => openDocument(document)}>看文件原件</Button>
        <View className='cap mt8'>{`文件的指纹 ${document.sha256.slice(0, 16)}`}</View>
      </Gongshi>
    </View>
  )
}
