import { View } from '@tarojs/components'
import { useState } from 'react'
import { PROXY_LIMITS, type EntryToEntrust } from '@silin/shared'
import { findEntriesToEntrust, useAction } from '@/api'
import { Button, Card, Field, FieldError, ListRow, TextField } from '@/ui'

type FinderProps = { pollId: string; onFound: (entry: EntryToEntrust) => void }

/** Whose vote it is: by the eight digits on the ballot, or by the room. Nothing that is found stays on the phone. */
export function EntryFinder({ pollId, onFound }: FinderProps) {
  const [text, setText] = useState('')
  const [items, setItems] = useState<readonly EntryToEntrust[]>()
  const find = useAction(async () => setItems((await findEntriesToEntrust(pollId, text.trim())).items))
  return (
    <Field label='替谁家投' hint='门牌或选票编号'>
      <TextField id='entry-find' value={text} onChange={setText} max={PROXY_LIMITS.textMax} placeholder='例如 3号楼2单元401' label='替谁家投' onConfirm={() => void find.run()} after={<Button kind='text' small icon='search' className='t-entry-find' loading={find.busy} onClick={() => text.trim() !== '' && void find.run()}>找</Button>} />
      {items && (
        <View className='mt8'>
          <Card rows kind='flat' className='t-entries'>
            {items.map((entry) => <Found key={entry.rollEntryId} entry={entry} onFound={onFound} />)}
            {items.length === 0 && <ListRow sub='名册里没有找到，换个写法试试' />}
          </Card>
        </View>
      )}
      {find.sentence && <FieldError>{find.sentence}</FieldError>}
    </Field>
  )
}

function Found({ entry, onFound }: { entry: EntryToEntrust; onFound: FinderProps['onFound'] }) {
  const { alias, owners, received, given } = entry
  const why = received ? `已经投过了（${received.words}）` : given ? `已经有人代：${given}` : undefined
  return <ListRow className={why ? 't-entry-taken' : 't-entry-free'} title={alias} sub={why ?? owners.map(({ name }) => name).join('、')} {...(why ? {} : { onClick: () => onFound(entry) })} />
}
