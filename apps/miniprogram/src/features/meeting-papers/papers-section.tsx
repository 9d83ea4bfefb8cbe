import { View } from '@tarojs/components'
import { useState } from 'react'
import { formRules, PAPER_FORMATS, PAPERS, type MeetingView, type PaperView } from '@silin/shared'
import { fetchMeetingPapers, useQuery } from '@/api'
import { Aside, Button, Card, FieldError, ListRow, role, Section, Skeleton } from '@/ui'
import { usePapers, type Papers } from './use-papers'
import './papers-section.scss'

type Of = { meeting: Pick<MeetingView, 'meetingId' | 'title' | 'form'> }

/** 材料: unfolded by a tap, so that opening the meeting neither asks for it nor draws it. */
export function PapersSection({ meeting }: Of) {
  const [unfolded, setUnfolded] = useState(false)
  if (unfolded) return <PapersList meeting={meeting} />
  const names = formRules(meeting.form).papers.map((paper) => PAPERS[paper]).join('、')
  return (
    <Card rows className='mt16'>
      <ListRow icon='file' title='材料' sub={names} className='t-papers-unfold' onClick={() => setUnfolded(true)} />
    </Card>
  )
}

/** Every paper of the meeting one tap away, made from its records at that moment; and all of it in one file. */
function PapersList({ meeting }: Of) {
  const { data, sentence, refresh } = useQuery(`meeting-papers.${meeting.meetingId}`, () => fetchMeetingPapers(meeting.meetingId))
  const papers = usePapers(meeting)
  return (
    <Section title='材料'>
      {!data && !sentence && <Skeleton cards={1} />}
      {!data && sentence && (
        <Card rows className='t-papers-failed'>
          <ListRow icon='warn' iconColour='tea' title='材料没打开' sub={sentence}>
            <Button small kind='tint' className='mt8' onClick={() => void refresh()}>再试一次</Button>
          </ListRow>
        </Card>
      )}
      {data && (
        <>
          <Card rows className='t-papers'>
            {data.papers.filter(({ ready }) => ready).map((paper) => <PaperRow key={paper.paper} view={paper} papers={papers} />)}
            <Waiting views={data.papers.filter(({ ready }) => !ready)} />
          </Card>
          {papers.sentence && <FieldError>{papers.sentence}</FieldError>}
          {data.archive && <Archive papers={papers} />}
        </>
      )}
    </Section>
  )
}

function PaperRow({ view, papers }: { view: PaperView; papers: Papers }) {
  const { paper, title, formats, words } = view
  return (
    <View className='li'>
      <View className='grow'>
        {title}
        {words !== '' && <View className='sub'>{words}</View>}
      </View>
      {formats.map((format) => (
        <PaperKey key={format} className={`t-${paper}-${format}`} label={`${title} ${PAPER_FORMATS[format]}`} busy={papers.busy === `${paper}.${format}`} onClick={() => papers.open(view, format)}>
          {PAPER_FORMATS[format]}
        </PaperKey>
      ))}
    </View>
  )
}

type PaperKeyProps = { children: string; label: string; busy: boolean; onClick: () => void; className: string }

/** A small button without what WeChat's own brings along: there are two in every row, and a drawing has 16 KB. */
function PaperKey({ children, label, busy, onClick, className }: PaperKeyProps) {
  return (
    <View className={`paper-key ${className}`} hoverClass='is-press' onClick={onClick} {...role('button')} aria-label={label}>
      {busy ? '取着…' : children}
    </View>
  )
}

/** In one line what is not there yet, and since when it will be. */
function Waiting({ views }: { views: readonly PaperView[] }) {
  if (views.length === 0) return null
  return <View className='li sub t-papers-waiting'>{`${views.map(({ title, words }) => `${title}：${words}`).join('；')}。`}</View>
}

function Archive({ papers }: { papers: Papers }) {
  return (
    <>
      <Button block icon='file' className='mt12 t-archive' loading={papers.busy === 'archive'} onClick={papers.pack}>打包全部</Button>
      <Aside icon='info' className='mt8'>材料、照片都在一个压缩包里，不装这个小程序也能看。里面有签到人的姓名，请按内部材料保管。</Aside>
    </>
  )
}
