import { View } from '@tarojs/components'

/** A text with its line breaks, which a View would swallow. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, i) => <View key={i} className={i === 0 ? '' : 'mt8'}>{line}</View>)}
    </>
  )
}
