import { View } from '@tarojs/components'
import { dayWords, type FourStepsView, type StepPublicationView, type StepState, type StepView } from '@silin/shared'
import { go } from '@/platform'
import { Button, Tag, Timeline, TimelineStep, type TagTone } from '@/ui'

const TONE: Record<StepState, TagTone> = { carried: 'willow', stopped: 'zhu', planned: 'tea', next: 'tea', waiting: 'ink' }

/** 四议 and 两公开, from the first to the last: what is done with its figures, what is next, what is still to come. */
export function StepList({ view }: { view: FourStepsView }) {
  return (
    <Timeline>
      {view.steps.map((step) => <OneStep key={step.step} step={step} />)}
      {view.publications.map((publication) => <OnePublication key={publication.kind} publication={publication} />)}
    </Timeline>
  )
}

const NUMBERS = ['一', '二', '三', '四'] as const

function OneStep({ step: { step, title, state, stateWords, on, figures, meetingId } }: { step: StepView }) {
  const isAhead = state === 'waiting' || state === 'next' || state === 'planned'
  const meta = [on && dayWords(on), figures].filter(Boolean).join(' · ')
  return (
    <TimelineStep
      title={`${NUMBERS[step - 1] ?? ''}、${title}`}
      kind={isAhead ? 'next' : state === 'stopped' ? 'official' : 'step'}
      meta={meta || undefined}
      tag={state === 'waiting' ? undefined : <Tag tone={TONE[state]} className={`t-step-${step}`}>{stateWords}</Tag>}
    >
      {meetingId && <Door words='看这次会' className='t-step-meeting' onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId })} />}
    </TimelineStep>
  )
}

function OnePublication({ publication: { kind, title, words, publishedOn, resolutionId } }: { publication: StepPublicationView }) {
  return (
    <TimelineStep
      title={title}
      kind={publishedOn ? 'official' : 'next'}
      meta={[publishedOn && dayWords(publishedOn), words].filter(Boolean).join(' · ')}
      tag={publishedOn ? <Tag tone='zhu' className={`t-publication-${kind}`}>公开了</Tag> : undefined}
    >
      {resolutionId && <Door words='看决议' className='t-read-resolution' onClick={() => void go('/packages/poll/pages/resolution/index', { resolutionId })} />}
    </TimelineStep>
  )
}

/** A few words to tap, at the left under the line that they belong to. */
const Door = ({ words, className, onClick }: { words: string; className: string; onClick: () => void }) => (
  <View className='row'><Button small kind='text' className={className} onClick={onClick}>{words}</Button></View>
)
