import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TalkList, TalkRow } from '@silin/shared'
import { Button, Card, ListRow, Section, Sheet, Tag } from '@/ui'
import { BehalfSheet } from './behalf-sheet'
import { HoursForm } from './hours-form'
import { TalkSheet } from './talk-sheet'
import { clockOf, endingWords, hoursWords } from './talk-words'

type TalkRowsProps = { list: TalkList; today: string; onChanged: (list: TalkList) => void }

/** For those who work here: who comes, in the order of their times, and what was made of it. */
export function TalkRows({ list, today, onChanged }: TalkRowsProps) {
  const [openId, setOpenId] = useState<string>()
  const [over, setOver] = useState<'hours' | 'behalf'>()
  const rows = list.list ?? []
  const open = rows.find(({ talkId }) => talkId === openId)
  const close = () => {
    setOpenId(undefined)
    setOver(undefined)
  }
  const done = (next: TalkList) => {
    close()
    onChanged(next)
  }
  return (
    <Section title={rows.length === 0 ? '约好的' : `约好的 ${rows.length} 位`}>
      <Card rows>
        {rows.map((row) => <Row key={row.talkId} row={row} onOpen={() => setOpenId(row.talkId)} />)}
        {rows.length === 0 && <ListRow title='还没有人约' sub='邻居在这场会的页面上点「约书记」；没带手机的，您替他约。' />}
        {list.offered.includes('bookOnBehalf') && <ListRow icon='edit' title='替没带手机的约一个' className='t-talk-behalf' onClick={() => setOver('behalf')} />}
        {list.hours && list.offered.includes('setHours') && <ListRow icon='clock' title={hoursWords(list.hours)} sub='改时间' className='t-change-hours' onClick={() => setOver('hours')} />}
      </Card>
      {open && <TalkSheet key={open.talkId} list={list} row={open} today={today} onClose={close} onDone={done} />}
      {over === 'behalf' && <BehalfSheet list={list} onClose={close} onBooked={done} />}
      <Sheet open={over === 'hours'} title='约书记的时间' onClose={close}><HoursForm list={list} onSet={done} /></Sheet>
    </Section>
  )
}

function Row({ row, onOpen }: { row: TalkRow; onOpen: () => void }) {
  const { state, stateWords, startsAt, name, homeLabel, about, ended, offered } = row
  const canEnd = offered.includes('answer') || offered.includes('miss')
  return (
    <ListRow
      className='t-talk-row'
      strong
      title={`${clockOf(startsAt)} ${name}`}
      sub={homeLabel ?? ''}
      side={canEnd ? <Button small kind='tint' className='t-end-talk' onClick={onOpen}>记一笔</Button> : undefined}
      onClick={offered.length > 0 && !canEnd ? onOpen : undefined}
    >
      {about !== '' && <View>{about}</View>}
      {state !== 'booked' && <View className='mt4'><Tag tone={state === 'answered' || state === 'promised' ? 'willow' : 'tea'}>{stateWords}</Tag></View>}
      {ended && endingWords(ended) !== '' && <View className='sub'>{endingWords(ended)}</View>}
    </ListRow>
  )
}
