import { useState } from 'react'
import { groupedPaperCode } from '@silin/shared'
import { findPaperAddressees, useQuery } from '@/api'
import { Card, Field, Icon, ListRow, TextField } from '@/ui'

type ByRoomProps = { pollId: string; onCode: (code: string) => void }

/** Where the number is torn or smeared: the room that is written on the envelope. */
export function ByRoom({ pollId, onCode }: ByRoomProps) {
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { data } = useQuery(wanted ? `paper-rooms.${pollId}.${wanted}` : undefined, () => findPaperAddressees(pollId, wanted))
  return (
    <>
      <Field label='按门牌找' hint='编号看不清时用'>
        <TextField id='paper-room' value={text} onChange={setText} max={20} placeholder='例如 3号楼2单元501' after={<Icon name='search' colour='ink-2' />} />
      </Field>
      {wanted !== '' && (
        <Card rows kind='flat' className='mt8 t-rooms'>
          {(data?.items ?? []).map(({ code, alias, received }) => <ListRow key={code} className='t-room' title={alias} sub={received ? `已经投过了（${received.words}）` : `编号 ${groupedPaperCode(code)}`} onClick={() => onCode(code)} />)}
          {data && data.items.length === 0 && <ListRow sub='没有找到，换个字试试' />}
        </Card>
      )}
    </>
  )
}
