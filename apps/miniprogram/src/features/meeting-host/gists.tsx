import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { GIST_KIND_NAMES, GIST_KINDS, isAdoptable, kindWords, MEETING_LIMITS, proposalsAmong, type AgendaItemView, type AttendeeRow, type GistKind, type GistView } from '@silin/shared'
import { addGist, newRequestKey, useAction } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { Button, Card, Chips, FieldError, ListRow, Section, SelectRow, TextArea } from '@/ui'
import { attendeeWords } from './use-attendance'
import './gists.scss'

type GistDraft = Readonly<{ requestKey: string; text: string; kind?: GistKind; speakerPersonId?: string; amendsId?: string }>

const draftOf = (agendaItemId: string) => storageKey<GistDraft>(`draft.gist.${agendaItemId}`)
const CHAIR = ''
const KINDS = GIST_KIND_NAMES.map((value) => ({ value, text: GIST_KINDS[value] }))

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

/** Who was asked to speak just now; `turn` is another one with every call. */
export type Speaker = Readonly<{ personId: string; turn: number }>

/** Whoever is asked to speak stands in the form already; nobody looks for their name. */
function useCalled(speaker: Speaker | undefined, onCalled: (personId: string) => void): void {
  const latest = useRef(onCalled)
  latest.current = onCalled
  const seen = useRef(speaker?.turn)
  useEffect(() => {
    if (speaker && speaker.turn !== seen.current) latest.current(speaker.personId)
    seen.current = speaker?.turn
  }, [speaker])
}

type GistsProps = { item: AgendaItemView; present: readonly AttendeeRow[]; speaker: Speaker | undefined; refresh: () => Promise<void> }

/** 记下要点: who said it, in one line. The minutes are made of these. */
export function Gists({ item, present, speaker, refresh }: GistsProps) {
  const canAdd = item.offered.includes('addGist')
  if (!canAdd && item.gists.length === 0) return null
  return (
    <Section title='记下要点'>
      <Card rows>
        {item.gists.map((gist) => (
          <ListRow key={gist.gistId} className='t-gist'>
            <View className='cap'>{isAdoptable(gist) ? `${gist.speaker} · ${kindWords(gist, item.gists)}` : gist.speaker}</View>
            <View>{gist.text}</View>
          </ListRow>
        ))}
        {canAdd && <GistForm key={item.agendaItemId} item={item} present={present} speaker={speaker} refresh={refresh} />}
      </Card>
    </Section>
  )
}

function GistForm({ item, present, speaker, refresh }: GistsProps) {
  const { draft, change, done } = useGistDraft(item.agendaItemId)
  useCalled(speaker, (speakerPersonId) => change({ speakerPersonId }))
  const text = draft.text.trim()
  const proposals = draft.kind === 'amendment' && text !== '' ? proposalsAmong(item.gists) : []
  const amends = proposals.find(({ gistId }) => gistId === draft.amendsId)?.gistId
  const keep = useAction(async () => {
    await addGist(item.agendaItemId, { requestKey: draft.requestKey, text, kind: draft.kind ?? 'speech', ...(amends ? { amendsId: amends } : {}), ...(draft.speakerPersonId ? { speakerPersonId: draft.speakerPersonId } : {}) })
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
        <TextArea id='gist-text' value={draft.text} onChange={(typed) => change({ text: typed })} max={MEETING_LIMITS.gistMax} placeholder='打字，或点键盘上的话筒说' />
      </View>
      {/* Only once there is something to call it: the page is heavy enough when it is drawn. */}
      <View className='t-gist-kind'>{text !== '' && <View className='mt8'><Chips options={KINDS} value={draft.kind ?? 'speech'} onChange={(kind) => change({ kind })} /></View>}</View>
      <View className='t-gist-amends'>{proposals.length > 0 && <Amends proposals={proposals} amends={amends} onChange={(amendsId) => change({ amendsId })} />}</View>
      {keep.sentence && <FieldError>{keep.sentence}</FieldError>}
      <Button small kind='tint' block icon='edit' className='mt8 t-keep-gist' disabled={text === ''} loading={keep.busy} onClick={() => void keep.run()}>
        {text === '' ? '先写一句' : '记下这一句'}
      </Button>
    </View>
  )
}

type AmendsProps = { proposals: readonly GistView[]; amends: string | undefined; onChange: (gistId: string | undefined) => void }

/** Which proposal it changes; none has to be named. */
function Amends({ proposals, amends, onChange }: AmendsProps) {
  return (
    <View className='mt8'>
      <View className='cap'>改的是哪个提议（可以不选）</View>
      <View className='mt4'><Chips clearable options={proposals.map(({ gistId, text }) => ({ value: gistId, text: knownBy(text) }))} value={amends} onChange={onChange} label='改的是哪个提议' /></View>
    </View>
  )
}

/** As much as a chip holds at the narrowest. */
const CHIP_MAX = 8
const knownBy = (text: string) => ([...text].length <= CHIP_MAX ? text : `${[...text].slice(0, CHIP_MAX - 1).join('')}…`)
