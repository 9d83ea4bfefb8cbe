import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { MEETING_LIMITS, SECRECIES, SECRECY_WARNING_BELOW, secrecyWarning, type AgendaItemView, type MeetingView, type Secrecy, type SlateRequest } from '@silin/shared'
import { openPoll, Refused, useAction } from '@/api'
import { Aside, Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'
import { countHandsFor } from './host-foot'

/** Several projects that share a budget, as the page lets them be written down. */
export type Projects = Readonly<{ fields: ReactNode; missing: string | undefined; slate: SlateRequest }>
type OpenPollSheetProps = { item: AgendaItemView; body: MeetingView['body']; projects: Projects; open: boolean; onClose: () => void; refresh: () => Promise<void> }

const KINDS = [{ value: 'one', text: '同意不同意' }, { value: 'projects', text: '几个项目里选' }] as const
const SECRECY_CHIPS = (Object.keys(SECRECIES) as Secrecy[]).map((value) => ({ value, text: SECRECIES[value] }))
const choosing = '钱就这么多，您觉得先办哪几个？'

const WAYS = [{ value: 'phones', text: '各人用手机投' }, { value: 'hands', text: '举手，当场数' }] as const
type Way = (typeof WAYS)[number]['value']
const titleOf = (secrecy: Secrecy, body: MeetingView['body']) => (secrecy === 'secret' ? (body ? '不记名表决' : '不记名表个态') : body ? '付诸表决' : '表个态')

const proposed = ({ title }: AgendaItemView) => `「${title}」，照刚才谈的办法办，您同意吗？`

/** 表个态: the question is written already; the chair may say it better. */
export function OpenPollSheet(props: OpenPollSheetProps) {
  const [way, setWay] = useState<Way>('phones')
  const chips = <Field label='怎么表决'><View className='t-way'><Chips options={WAYS} value={way} onChange={(next) => next && setWay(next)} /></View></Field>
  return way === 'hands' ? <ByHands {...props} chips={chips} /> : <OnPhones {...props} chips={chips} />
}

type ChosenProps = OpenPollSheetProps & { chips: ReactNode }

/** Hands are counted on a page of their own: it stays where it was left. */
function ByHands({ item, body, open, onClose, chips }: ChosenProps) {
  const start = () => {
    onClose()
    countHandsFor(item)
  }
  return (
    <Sheet open={open} title={titleOf('named', body)} onClose={onClose} actions={<Button kind='primary' block icon='hand' className='t-to-hands' onClick={start}>去数举手</Button>}>
      {chips}
      <View className='mt8'><Aside icon='people'>{`问一件事，同意、反对、弃权各举一次手，数清了记下来。数目要和到场${body ? '的代表和委员' : '能表决的居民'}对得上，没举手的也要写。`}</Aside></View>
    </Sheet>
  )
}

function OnPhones({ item, body, projects, open, onClose, refresh, chips }: ChosenProps) {
  const [question, setQuestion] = useState(proposed(item))
  const [kind, setKind] = useState<'one' | 'projects'>('one')
  const [secrecy, setSecrecy] = useState<Secrecy>('named')
  const [warned, setWarned] = useState(false)
  const asked = question.trim()
  const call = useAction(async () => {
    await openPoll(item.agendaItemId, { question: asked, secrecy, fewAcknowledged: warned, ...(kind === 'projects' ? { slate: projects.slate } : {}) }).catch((reason: unknown) => {
      if (reason instanceof Refused && reason.is('poll.secret_few')) setWarned(true)
      throw reason
    })
    onClose()
    await refresh()
  })
  const missing = asked === '' ? '先写好要问的话' : kind === 'projects' ? projects.missing : undefined
  const choose = (next: 'one' | 'projects') => {
    setKind(next)
    // Words that somebody changed stay theirs.
    if (question === proposed(item) || question === choosing) setQuestion(next === 'projects' ? choosing : proposed(item))
  }
  return (
    <Sheet
      open={open}
      title={titleOf(secrecy, body)}
      onClose={onClose}
      actions={
        <>
          {/* Outside what scrolls: on a narrow phone it would be below the fold. */}
          <View>{call.sentence && <FieldError>{call.sentence}</FieldError>}</View>
          <Button kind='primary' block icon='hand' className='t-open-poll' disabled={missing !== undefined} loading={call.busy} onClick={() => void call.run()}>{missing ?? (warned && secrecy === 'secret' ? '知道了，还是不记名' : secrecy === 'secret' ? '开始不记名表决' : '开始表决')}</Button>
        </>
      }
    >
      {chips}
      <Field label='怎么问'>
        <View className='t-poll-kind'><Chips options={KINDS} value={kind} onChange={(next) => next && choose(next)} /></View>
      </Field>
      <Field label='问大家的话' hint='可以改'>
        <TextArea id='poll-question' value={question} onChange={setQuestion} max={MEETING_LIMITS.proposalMax} />
      </Field>
      {kind === 'projects' && projects.fields}
      <Field label='记不记名'>
        <View className='t-secrecy'>
          <Chips
            options={SECRECY_CHIPS}
            value={secrecy}
            onChange={(next) => {
              if (next) setSecrecy(next)
              call.clear()
            }}
          />
        </View>
      </Field>
      {secrecy === 'secret' && <Aside icon='lock' className='mt8 t-secret-about'>{`只记谁投过票，不记谁投了什么。${secrecyWarning(SECRECY_WARNING_BELOW)}`}</Aside>}
      <View className='mt8'>
        <Aside icon='people'>{body ? `已经签到的 ${body.present} 位一人一票，应到 ${body.members} 位。开始以后名册就定了，后到的和别的邻居只能听。` : '已经签到的居民一人一票。开始以后名册就定了，后到的只能听。'}</Aside>
      </View>
    </Sheet>
  )
}
