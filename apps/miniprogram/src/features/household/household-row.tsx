import { View } from '@tarojs/components'
import { Button, FieldError, ListRow } from '@/ui'
import type { HouseholdView } from '@silin/shared'
import { householdWords } from './household-words'
import './household-row.scss'
import type { Standing } from './use-standing'

type HouseholdRowProps = { household: HouseholdView; ofAgeWords: string; standing: Standing }

/** Who stands for my home, and what I may do about it. */
export function HouseholdRow({ household, ofAgeWords, standing: { stand, ask, asked } }: HouseholdRowProps) {
  const { delegate, offered } = household
  const { title, sub } = householdWords(household)
  const leaves = offered.includes('stepDown') && <Button kind='quiet' small className='t-step-down' onClick={() => ask({ household, change: 'stepDown' })}>不再代表</Button>
  return (
    <>
      <ListRow icon='people' title={title} sub={sub} side={leaves} className='t-household' strong />
      {offered.includes('stand') && (
        <View className='household__act'>
          {delegate ? (
            <Button kind='line' block className='t-stand' onClick={() => ask({ household, change: 'stand' })}>换我来代表</Button>
          ) : (
            <>
              <Button kind='primary' block className='t-stand' loading={stand.busy} onClick={() => void stand.run(household)}>我代表我家</Button>
              <View className='cap mt8'>{`点了就是说：${ofAgeWords}。`}</View>
            </>
          )}
          {!asked && stand.sentence && <FieldError>{stand.sentence}</FieldError>}
        </View>
      )}
    </>
  )
}
