import { useShareAppMessage } from '@tarojs/taro'

export type ShareCard = Readonly<{ title: string; path: string; imageUrl?: string }>

/** What a forwarded page looks like. Never a name or a number: cards travel further than the person meant. */
export function useShareCard(card: ShareCard): void {
  useShareAppMessage(() => ({ ...card }))
}
