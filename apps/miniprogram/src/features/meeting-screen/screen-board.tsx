import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ScreenItem, ScreenView } from '@silin/shared'
import { pageAddress } from '@/platform'
import { Icon, QrCode } from '@/ui'
import { cameWords, currentItem, placeOf, timeWords, whenWords } from './screen-words'
import './screen-board.scss'

type BoardProps = { view: ScreenView; now: Date; lost: boolean }

/** A wall that is read from the last row: what is talked about on the left, the door on the right, the evening underneath. */
export function ScreenBoard({ view, now, lost }: BoardProps) {
  const item = currentItem(view)
  return (
    <View className='page wall t-wall'>
      <View className='wall__head'>
        <View className='grow'>{`${view.formName} · ${view.venueName}`}</View>
        <View className='wall__came t-wall-came'>{cameWords(view)}</View>
        {lost && <View className='wall__lost t-wall-lost'>网断了，正在接上</View>}
      </View>
      <View className='wall__body'>
        <View className='wall__main'>
          {item ? <Talking view={view} item={item} now={now} /> : <Between view={view} />}
          {view.vote && <Vote {...view.vote} />}
          {!item && view.questions && view.state !== 'announced' && <Questions {...view.questions} />}
        </View>
        {view.checkIn && <Door meetingId={view.meetingId} code={view.checkIn.code} />}
      </View>
      {view.agenda.length > 0 && <Evening agenda={view.agenda} current={item} />}
    </View>
  )
}

function Talking({ view, item, now }: { view: ScreenView; item: ScreenItem; now: Date }) {
  return (
    <>
      <View className='wall__sub'>{`${placeOf(view, item)} · ${timeWords(item, now)}`}</View>
      <View className='wall__title t-wall-title'>{item.title}</View>
      {view.queue.length > 0 && <View className='wall__queue t-wall-queue'>{`下面发言：${view.queue.join('、')}`}</View>}
      {!view.vote && view.said.map(({ speaker, text }, at) => <Said key={`${at}${text}`} speaker={speaker}>{text}</Said>)}
    </>
  )
}

const Said = ({ speaker, children }: { speaker: string; children: ReactNode }) => (
  <View className='wall__said t-wall-said'>
    <View className='wall__who'>{speaker}</View>
    <View className='grow'>{children}</View>
  </View>
)

function Between({ view }: { view: ScreenView }) {
  return (
    <>
      <View className='wall__sub'>{whenWords(view)}</View>
      <View className='wall__title t-wall-title'>{view.title}</View>
    </>
  )
}

/** How many have voted, and what came out once it is counted; never how anybody votes. */
function Vote({ question, voted, roll, result }: NonNullable<ScreenView['vote']>) {
  return (
    <View className='wall__vote t-wall-vote'>
      <View className='wall__ask'>{question}</View>
      <View className='wall__count'>{result ?? `${voted} / ${roll} 位投了`}</View>
      {result === null && <View className='wall__sub'>结束以前，谁也看不到同意、反对各多少</View>}
    </View>
  )
}

function Questions({ open, ended, next }: NonNullable<ScreenView['questions']>) {
  return (
    <>
      <View className='wall__sub'>{`有回音 ${ended} 个，还有 ${open} 个`}</View>
      {next.map(({ text, askedBy, support }) => <Said key={text} speaker={support > 0 ? `${askedBy}，${support} 人也想问` : askedBy}>{text}</Said>)}
    </>
  )
}

function Door({ meetingId, code }: { meetingId: string; code: string }) {
  return (
    <View className='wall__door'>
      <View className='wall__qr'><QrCode text={pageAddress('/packages/meeting/pages/check-in/index', { meetingId, code })} size={300} label='签到码' /></View>
      <View className='wall__code t-wall-code'>{code.replace(/(.{5})(?=.)/g, '$1 ')}</View>
      <View className='wall__how'>微信扫一扫签到，或输入这 10 个字</View>
    </View>
  )
}

function Evening({ agenda, current }: { agenda: readonly ScreenItem[]; current: ScreenItem | undefined }) {
  return (
    <View className='wall__agenda'>
      {agenda.map((item, at) => (
        <View key={at} className={`wall__item ${item === current ? 'is-now' : ''} ${item.endedAt ? 'is-over' : ''}`}>
          <View className='wall__item-title'>{item.title}</View>
          <View className='wall__item-state'>{item.outcomeWords ?? (item === current ? '正在谈' : `${item.minutes} 分钟`)}{item.outcomeWords && <Icon name='check' size='s' colour='sprout' />}</View>
        </View>
      ))}
    </View>
  )
}
