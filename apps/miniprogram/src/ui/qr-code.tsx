import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { px } from '../platform/px'
import { qrSvg } from './qr-svg'
import { role } from './role'
import { svgDataUri } from './svg'
import './qr-code.scss'

type QrCodeProps = {
  text: string
  /** Artboard px: 76 in a corner, 240 to be scanned across a table. */
  size?: number
  /** Under it: 扫码看全文. */
  caption?: string
  label: string
}

export function QrCode({ text, size = 240, caption, label }: QrCodeProps) {
  const source = useMemo(() => svgDataUri(qrSvg(text)), [text])
  return (
    <View className='qr' {...role('img')} aria-label={label}>
      <Image className='qr__img' src={source} style={{ width: px(size), height: px(size) }} />
      {caption && <View className='cap center'>{caption}</View>}
    </View>
  )
}
