import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './similar.scss'

type SimilarProps = { tag: ReactNode; title: string; note?: string; children: ReactNode }

/** Before sending: what others have said already, on amber because it asks one to wait. */
export function Similar({ tag, title, note, children }: SimilarProps) {
  return (
    <View className='similar'>
      <View className='row wrap'>
        {tag}
        <View className='b ml8'>{title}</View>
      </View>
      {note && <View className='sub mt8'>{note}</View>}
      {children}
    </View>
  )
}

type SimilarItemProps = { title: string; meta: string; action: ReactNode; onClick?: () => void }

export function SimilarItem({ title, meta, action, onClick }: SimilarItemProps) {
  return (
    <View className='similar__it'>
      <View className='grow t-open-similar' onClick={onClick}>
        <View className='b similar__t'>{title}</View>
        <View className='cap mt4'>{meta}</View>
      </View>
      <View className='similar__act'>{action}</View>
    </View>
  )
}
