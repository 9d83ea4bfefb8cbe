import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TalkList, TalkView } from '@silin/shared'
import { giveTalkBack, useAction } from '@/api'
import { go } from '@/platform'
import { Button, Card, FieldError, LinkRow, ReadAloud, Sheet, SheetSay, Tag, toast } from '@/ui'
import { clockOf, dayOfTalk, endingWords, minutesOf, momentOf } from './talk-words'

type MyTalkProps = { list: TalkList; talk: TalkView; onChanged: (list: TalkList) => void }

/** My own time, confirmed in words; later what came of it. */
export function MyTalk({ list, talk, onChanged }: MyTalkProps) {
  const [leaving, setLeaving] = useState(false)
  const { state, stateWords, about, ended, offered } = talk
  const isOff = state === 'called_off' || state === 'missed'
  const said = `${stateWords}。${momentOf(talk)}，在${list.venueName}，跟书记单独谈 ${minutesOf(talk)} 分钟。`
  return (
    <Card className='mt12 t-my-talk'>
      <Tag tone={isOff ? 'tea' : 'willow'} icon={isOff ? 'off' : 'check'}>{list.meetingState === 'postponed' ? '改期了，位置留着' : stateWords}</Tag>
      <View className='h1 mt8'>{momentOf(talk)}</View>
      <View className='sub mt4'>{`在${list.venueName}，跟书记单独谈 ${minutesOf(talk)} 分钟`}</View>
      {about !== '' && <View className='mt8'>{`谈：${about}`}</View>}
      {ended && endingWords(ended) !== '' && <View className='b mt12 t-my-ending'>{endingWords(ended)}</View>}
      {ended?.issueId && <View className='mt12'><LinkRow icon='branch' title='看办得怎么样' sub={ended.issueStateWords ?? ''} onClick={() => void go('/packages/issue/pages/matter/index', { issueId: ended.issueId ?? '' })} /></View>}
      <View className='mt8'><ReadAloud kind='text' text={said} /></View>
      {offered.includes('giveBack') && <Button kind='line' block className='mt12 t-give-back' onClick={() => setLeaving(true)}>来不了，让出来</Button>}
      <GiveBackSheet talk={talk} open={leaving} onClose={() => setLeaving(false)} onChanged={onChanged} />
    </Card>
  )
}

type GiveBackSheetProps = { talk: TalkView; open: boolean; onClose: () => void; onChanged: (list: TalkList) => void }

export function GiveBackSheet({ talk, open, onClose, onChanged }: GiveBackSheetProps) {
  const leave = useAction(async () => {
    const list = await giveTalkBack(talk.talkId)
    toast('让出来了')
    onClose()
    onChanged(list)
  })
  return (
    <Sheet
      open={open}
      title='把时间让出来？'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-give-back-sure' loading={leave.busy} onClick={() => void leave.run()}>{`让出 ${clockOf(talk.startsAt)}`}</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>还是留着</Button>
        </>
      }
    >
      <SheetSay lead={dayOfTalk(talk)} big={clockOf(talk.startsAt)} after='让出来以后，别的邻居就能约这个时间。' />
      {leave.sentence && <FieldError>{leave.sentence}</FieldError>}
    </Sheet>
  )
}
