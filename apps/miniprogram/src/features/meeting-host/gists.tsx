import { View } from '@tarojs/components'
import { useState } from 'react'
import { MEETING_LIMITS, type AgendaItemView, type AttendeeRow } from '@silin/shared'
import { addGist, newRequestKey, useAction } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { Button, Card, FieldError, ListRow, Section, SelectRow, TextArea } from '@/ui'
import { attendeeWords } from './use-attendance'
import './gists.scss'

type GistDraft = Readonly<{ requestKey: string; text: string; speakerPersonId?: string }>

const draftOf = (agendaItemId: string) => storageKey<GistDraft>(`draft.gist.${agendaItemId}`)
const CHAIR = ''

/** What is being written for an item, kept at every change until it has arrived. */
function useGistDraft(agendaItemId: string) {
  const key = draftOf(agendaItemId)
  const [draft, setDraft] = useState<GistDraft>(() => readStored(key) ?? { requestKey: newRequestKey(), text: '' })
  const change = (part: Partial<GistDraft>) => {
    const next = { ...draft, ...part }
    store(key, next)
    setDraft(next)
  }
  const done = () => {
    forget(key)
    setDraft({ requestKey: newRequestKey(), text: '' })
  }
  return { draft, change, done }
}

type GistsProps = { item: AgendaItemView; present: readonly AttendeeRow[]; refresh: () => Promise<void> }

/** 记下要点: who said it, in one line. The minutes are made of these. */
export function Gists({ item, present, refresh }: GistsProps) {
  const canAdd = item.offered.includes('addGist')
  if (!canAdd && item.gists.length === 0) return null
  return (
    <Section title='记下要点'>
      <Card rows>
        {item.gists.map((gist) => (
          <ListRow key={gist.gistId} className='t-gist'>
            <View className='cap'>{gist.speaker}</View>
            <View>{gist.text}</View>
          </ListRow>
        ))}
        {canAdd && <GistForm key={item.agendaItemId} item={item} present={present} refresh={refresh} />}
      </Card>
    </Section>
  )
}

function GistForm({ item, present, refresh }: GistsProps) {
  const { draft, change, done } = useGistDraft(item.agendaItemId)
  const text = draft.text.trim()
  const keep = useAction(async () => {
    await addGist(item.agendaItemId, { requestKey: draft.requestKey, text, ...(draft.speakerPersonId ? { speakerPersonId: draft.speakerPersonId } : {}) })
    done()
    await refresh()
  })
  const speakers = [{ value: CHAIR, text: '主持人' }, ...present.map((row) => ({ value: row.personId, text: attendeeWords(row) }))]
  return (
    <View className='gist-form'>
      <View className='t-speaker'>
        <SelectRow name='谁说的' options={speakers} value={draft.speakerPersonId ?? CHAIR} onChange={(value) => change({ speakerPersonId: value === CHAIR ? undefined : value })} />
      </View>
      <View className='mt8'>
        <TextArea id='gist-text' value={draft.text} onChange={(typed) => change({ text: typed })} max={MEETING_LIMITS.gistMax} placeholder='一句话记下来' />
      </View>
      {keep.sentence && <FieldError>{keep.sentence}</FieldError>}
      <Button small kind='tint' block icon='edit' className='mt8 t-keep-gist' disabled={text === ''} loading={keep.busy} onClick={() => void keep.run()}>
        {text === '' ? '先写一句' : '记下这一句'}
      </Button>
    </View>
  )
}
