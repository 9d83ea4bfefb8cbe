import { View } from '@tarojs/components'
import { useState } from 'react'
import { SEARCH_LIMITS, type SimilarIssue } from '@silin/shared'
import { fetchMergeTargets, mergeIssue, useAction, useQuery } from '@/api'
import { Aside, Button, Card, Field, FieldError, Icon, ListRow, Sheet, TextField } from '@/ui'

type MergeSheetProps = { open: boolean; issueId: string; onClose: () => void; onDone: () => void }

const metaOf = ({ stateWords, place, endorsements }: SimilarIssue) => [stateWords, place, `${endorsements} 人附议`].filter(Boolean).join(' · ')

/** 并案: the one that goes on is chosen among what is most alike, or found by its words. */
export function MergeSheet({ open, issueId, onClose, onDone }: MergeSheetProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [chosen, setChosen] = useState<SimilarIssue>()
  const targets = useQuery(open ? `merge.${issueId}.${asked}` : undefined, () => fetchMergeTargets(issueId, asked || undefined))
  const send = useAction(async () => {
    if (!chosen) return
    await mergeIssue(issueId, chosen.issueId)
    onDone()
  })
  const found = targets.data ?? []
  return (
    <Sheet
      open={open}
      title='并到哪一件'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-merge-send' disabled={!chosen} loading={send.busy} onClick={() => void send.run()}>{chosen ? '并过去，告诉提出的人' : '先选一件'}</Button>}
    >
      <TextField id='merge-text' value={text} onChange={setText} max={SEARCH_LIMITS.textMax} placeholder='没有列出来的，写几个字找' onConfirm={() => setAsked(text.trim())} after={<Button kind='text' small icon='search' className='t-merge-find' onClick={() => setAsked(text.trim())}>找</Button>} />
      <Field label={asked ? '找到的' : '最像的几件'}>
        <Card rows kind='flat' className='t-merge-targets'>
          {found.map((one) => (
            <ListRow key={one.issueId} className='t-merge-target' title={one.title} sub={metaOf(one)} side={chosen?.issueId === one.issueId ? <Icon name='check' colour='willow-700' /> : undefined} arrow={false} onClick={() => setChosen(one)} />
          ))}
          {targets.data && found.length === 0 && <ListRow sub='没有同类的事。换几个字找，或者单独受理。' />}
          {!targets.data && <ListRow sub={targets.sentence ?? '正在找'} />}
        </Card>
      </Field>
      <Aside icon='people' className='mt12'>提的人和附议的人都算到那一件里，以后的进展也告诉他们。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
      <View className='mt8' />
    </Sheet>
  )
}
