import { View } from '@tarojs/components'
import { CHANNELS, momentWords, type MyRollEntry } from '@silin/shared'
import { copy } from '@/platform'
import { Button, Card, ListRow, toast } from '@/ui'
import { entryName } from './entry-name'

/** Several votes have arrived, one's own and those in others' places: each in a row, for a card apiece would be more than one drawing. */
export function VotedList({ entries, now, onChange }: { entries: readonly MyRollEntry[]; now: Date; onChange: (entry: MyRollEntry) => void }) {
  const keep = async () => {
    await copy(entries.flatMap((entry) => (entry.ballot ? `${entryName(entry)} ${entry.ballot.receipt}` : [])).join('\n'))
    toast('凭据号都抄好了')
  }
  return (
    <Card rows className='mt12 t-voted'>
      {entries.map((entry) => entry.ballot && (
        <ListRow
          key={entry.rollEntryId}
          className='t-my-choice'
          icon='check'
          strong
          title={entry.ballot.choiceWords}
          sub={entryName(entry)}
        >
          <View className='cap'>{`${momentWords(new Date(entry.ballot.castAt), now)} · ${CHANNELS[entry.ballot.channel]}${entry.changes > 0 ? `，改过 ${entry.changes} 次，按这一次算` : ''}`}</View>
          <View className='cap'>{`凭据号 ${entry.ballot.receipt}`}</View>
          {entry.mayChange && <View className='row mt8'><Button kind='tint' small className='t-change-vote' label={`${entryName(entry)}，改一改`} onClick={() => onChange(entry)}>改一改</Button></View>}
        </ListRow>
      ))}
      <Button kind='text' block className='t-keep-receipts' onClick={() => void keep()}>把凭据号抄下来</Button>
    </Card>
  )
}
