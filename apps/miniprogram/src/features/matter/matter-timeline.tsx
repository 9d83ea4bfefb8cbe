import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentWords, type MatterView, type TimelineStep as Step } from '@silin/shared'
import { pictureUrl } from '@/api'
import { useElder } from '@/session'
import { Photos, Section, Tag, Timeline, TimelineFold, TimelineStep } from '@/ui'

const SHOWN = 6
const SHOWN_ELDER = 3

/** Every step that happened, newest first; the middle folded away when it is long. */
export function MatterTimeline({ matter, now }: { matter: MatterView; now: Date }) {
  const elder = useElder()
  const [open, setOpen] = useState(false)
  const { timeline, next } = matter
  const most = elder ? SHOWN_ELDER : SHOWN
  const folded = !open && timeline.length > most + 1
  const first = folded ? timeline.slice(0, most - 1) : timeline
  const last = folded ? timeline.slice(-1) : []
  const hidden = timeline.length - first.length - last.length
  return (
    <Section title='走过的每一步'>
      <View className='t-timeline'>
        <Timeline>
          {next && <TimelineStep kind='next' title={`下一步：${next}`} />}
          {first.map((step) => <OneStep key={step.at + step.title} step={step} now={now} />)}
          {folded && <TimelineFold onOpen={() => setOpen(true)}>{`${elder ? '再看前面' : '中间还有'} ${hidden} 步`}</TimelineFold>}
          {last.map((step) => <OneStep key={step.at + step.title} step={step} now={now} />)}
        </Timeline>
      </View>
    </Section>
  )
}

function OneStep({ step, now }: { step: Step; now: Date }) {
  const meta = [momentWords(new Date(step.at), now), step.by].filter(Boolean).join(' · ')
  return (
    <TimelineStep title={step.title} meta={meta} kind={step.official ? 'official' : 'step'} tag={step.official ? <Tag tone='zhu'>公示</Tag> : undefined}>
      {step.detail && <View>{step.detail}</View>}
      {step.photos.length > 0 && (
        <View className='mt8'>
          <Photos photos={step.photos.map((photo) => ({ src: pictureUrl(photo.url) }))} />
        </View>
      )}
    </TimelineStep>
  )
}
