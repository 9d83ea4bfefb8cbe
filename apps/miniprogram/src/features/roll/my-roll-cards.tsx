import { View } from '@tarojs/components'
import { areaWords, type RollView } from '@silin/shared'
import { Card, Fact, ListRow, Section, StatePanel } from '@/ui'

/** The reader's own homes come first: that is what they have to compare. */
export function MyRollCards({ roll }: { roll: RollView }) {
  if (roll.mine.length === 0) {
    return (
      <StatePanel kind='not-yet' title='名册上没有您的房'>
        {roll.reviewing ? '您要是业主，请点下面的「有不对的地方」说一声，写上楼号房号。' : '公告时名册上的业主才投。'}
      </StatePanel>
    )
  }
  return (
    <Section title={roll.mine.length > 1 ? `您名下有 ${roll.mine.length} 票` : '您家的'}>
      {roll.mine.map((entry) => (
        <Card key={entry.rollEntryId} rows className='t-my-entry'>
          <Fact name='算几位' strong>1 位业主</Fact>
          <Fact name='面积' strong sub={sumWords(entry)}>{areaWords(entry.areaCm2 ?? 0)}</Fact>
          {entry.conflict && <ListRow icon='info' iconColour='tea' className='t-my-conflict' strong title={entry.conflict.words} sub={`原因：${entry.conflict.reason}。您照样可以投票；标错了，点下面的「有不对的地方」。`} />}
          {[...entry.homes.map((part) => ({ ...part, icon: 'home' as const })), ...entry.parking.map((part) => ({ ...part, icon: 'pin' as const }))].map(({ label, areaCm2, icon }) => (
            <ListRow key={label} icon={icon} title={label} side={<View className='sub'>{areaWords(areaCm2)}</View>} />
          ))}
        </Card>
      ))}
    </Section>
  )
}

/** What was added up, where it was more than one home. */
function sumWords({ homes, parking }: RollView['mine'][number]): string | undefined {
  if (parking.length > 0) return homes.length > 0 ? '房和车位加在一起' : '车位、车库的面积'
  return homes.length > 1 ? '几套加在一起' : undefined
}
