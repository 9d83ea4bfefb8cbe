import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AttendeeRow } from '@silin/shared'
import { Card, Icon, LinkRow, ListRow, TextField } from '@/ui'
import { matching, whereOf } from './attendees'

type PickerProps = {
  id: string
  people: readonly AttendeeRow[]
  chosen: AttendeeRow | undefined
  placeholder: string
  onChoose: (person: AttendeeRow | undefined) => void
}

const SHOWN = 5

/** One of those who have checked in, found by a part of the name or the home. */
export function PersonPicker({ id, people, chosen, placeholder, onChoose }: PickerProps) {
  const [text, setText] = useState('')
  if (chosen) {
    return (
      <View className={`t-${id}-chosen`}>
        <LinkRow icon='me' title={chosen.name} sub={whereOf(chosen)} action='换人' onClick={() => onChoose(undefined)} />
      </View>
    )
  }
  const found = matching(people, text)
  const pick = (person: AttendeeRow) => {
    setText('')
    onChoose(person)
  }
  return (
    <>
      <TextField id={id} value={text} onChange={setText} max={20} placeholder={placeholder} after={<Icon name='search' colour='ink-2' />} />
      <Card rows kind='flat' className='mt8'>
        {found.slice(0, SHOWN).map((person) => (
          <ListRow key={person.personId} className={`t-${id}-row`} title={person.name} sub={whereOf(person)} onClick={() => pick(person)} />
        ))}
        {found.length === 0 && <ListRow sub={people.length === 0 ? '还没有人签到' : '签到的人里没有找到，换个字试试'} />}
        {found.length > SHOWN && <ListRow sub={`还有 ${found.length - SHOWN} 位，写出姓名或门牌就能找到`} />}
      </Card>
    </>
  )
}
