import { View } from '@tarojs/components'
import type { MeetingPlan } from '@silin/shared'
import { Card, Section } from '@/ui'

export const invitedCount = (plan: MeetingPlan) => plan.invited.reduce((sum, { count }) => sum + count, 0)

/** Who will be told, and the very words. */
export function NoticePreview({ plan }: { plan: MeetingPlan }) {
  const groups = plan.invited.map(({ capacity, count }) => `${capacity} ${count}`).join('、')
  return (
    <Section title='通知这样写'>
      <View className='sub'>{`发给 ${invitedCount(plan)} 位：${groups}`}</View>
      <Card kind='flat' className='mt12 t-notice-preview'>
        {plan.noticeText.split('\n').map((line, i) => (
          <View key={i}>{line}</View>
        ))}
      </Card>
    </Section>
  )
}
