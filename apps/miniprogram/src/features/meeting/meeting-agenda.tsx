import { Fragment } from 'react'
import { documentWords, outcomeWord, type AgendaItemView, type AgendaOutcome, type MeetingForm, type MeetingView } from '@silin/shared'
import { openDocument } from '@/api'
import { go } from '@/platform'
import { AgendaRow, Card, ListRow, Section, Tag, type TagTone } from '@/ui'
import { agendaHead } from './meeting-words'

type Mark = Readonly<{ word: string; tone: TagTone }>

const MINE: Mark = { word: '您提的', tone: 'willow' }

/** Short beside a title; the reason stands below it. */
const TONES: Readonly<Record<AgendaOutcome, TagTone>> = { agreed: 'willow', not_adopted: 'tea', left_open: 'tea' }

function markOf(form: MeetingForm, item: AgendaItemView): Mark | undefined {
  if (item.outcome !== null) return { word: outcomeWord(form, item.outcome), tone: TONES[item.outcome] }
  if (item.pollState === 'open') return { word: '正在表决', tone: 'tea' }
  if (item.startedAt !== null && item.endedAt === null) return { word: '正在谈', tone: 'willow' }
  return item.mine ? MINE : undefined
}

/** Whose matter it is, unless the tag says so already. */
function about({ raisedBy, mine, endorsements }: AgendaItemView, mark: Mark | undefined): string {
  const whose = mark === MINE ? '' : mine ? '您提的' : `${raisedBy}提的`
  return [whose, endorsements > 0 ? `${endorsements} 人附议` : ''].filter(Boolean).join(' · ')
}

/** What is talked about, minutes and outcome; each leads to its matter and from there to the vote of its owners, a finished vote to its result. */
export function MeetingAgenda({ meeting, onPapers }: { meeting: MeetingView; onPapers: (agendaItemId: string) => void }) {
  return (
    <Section title={agendaHead(meeting.agenda)}>
      <Card rows>
        {meeting.agenda.map((item) => (
          <Item key={item.agendaItemId} form={meeting.form} item={item} onPapers={onPapers} />
        ))}
      </Card>
    </Section>
  )
}

/** For whoever may not come: that there is something to read. */
const papersForOthers = ({ papers, documents }: AgendaItemView) => (papers > documents.length ? `有 ${papers} 份材料，来开会的人能看` : '')

/** What whoever runs the meeting may do about its papers. */
function forPapers({ offered }: AgendaItemView): string {
  if (!offered.includes('withdrawPaper')) return offered.includes('addPaper') ? '附一份材料' : ''
  return offered.includes('addPaper') ? '加材料、撤下材料' : '撤下材料'
}

function Item({ form, item, onPapers }: { form: MeetingForm; item: AgendaItemView; onPapers: (agendaItemId: string) => void }) {
  const mark = markOf(form, item)
  const sub = [about(item, mark), item.ledBy ? `由${item.ledBy}来说` : '', papersForOthers(item), item.reason, item.ownersVote?.words].filter(Boolean).join('。')
  return (
    <Fragment>
      <AgendaRow
        figure={String(item.minutes)}
        unit='分'
        title={item.title}
        sub={sub}
        side={mark && <Tag tone={mark.tone}>{mark.word}</Tag>}
        onClick={() => void go('/packages/issue/pages/matter/index', { issueId: item.issueId })}
      />
      {item.documents.map((document, index) => (
        <ListRow key={document.documentId} icon='file' title={`材料 ${index + 1}`} sub={documentWords(document)} className='t-item-document' onClick={() => openDocument(document)} />
      ))}
      {forPapers(item) && <ListRow icon={item.offered.includes('addPaper') ? 'plus' : 'file'} title={forPapers(item)} className='t-add-paper' onClick={() => onPapers(item.agendaItemId)} />}
      {item.pollId !== null && item.pollState === 'certified' && (
        <ListRow icon='ballot' title='看表决结果' className='t-result' onClick={() => void go('/packages/poll/pages/result/index', { pollId: item.pollId ?? undefined })} />
      )}
    </Fragment>
  )
}
