import Taro from '@tarojs/taro'

type Question = { title: string; content?: string; yes: string; no?: string }

/** A question of the phone's own kind, for what must interrupt (leaving a filled form). Choices that count use ui's Sheet. */
export async function ask({ title, content, yes, no = '先不' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({ title, content: content ?? '', confirmText: yes, cancelText: no, confirmColor: '#24644A', cancelColor: '#48544E' })
  return answer.confirm
}

/** One thing said that must be seen before going on. */
export async function tell(title: string, content?: string): Promise<void> {
  await Taro.showModal({ title, content: content ?? '', showCancel: false, confirmText: '知道了', confirmColor: '#24644A' })
}
