import { View } from '@tarojs/components'
import type { PaperDesk } from '@silin/shared'
import { Aside, Card, Fact, Tri } from '@/ui'

/** How much came in, how much is read, what is left; never what the ballots say. */
export function DeskFigures({ desk }: { desk: PaperDesk }) {
  const { counts, received, entries, printed, witnesses, state, notYet } = desk
  const isOpen = state !== 'counting'
  const left = counts.sealed + counts.entered_once
  const differing = counts.differs + counts.looked_again
  return (
    <>
      <Card className='mt12 t-paper-figures'>
        <Tri
          items={
            isOpen
              ? [{ n: received, text: '收到信封', below: true }, { n: printed, text: '打印了选票', below: true }, { n: entries, text: '名册上的票', below: true }]
              : [{ n: received, text: '收到信封', below: true }, { n: left, text: '没录完', below: true, tone: left > 0 ? 'tea' : 'ink' }, { n: differing, text: '两遍不一样', below: true, tone: differing > 0 ? 'zhu' : 'ink' }]
          }
        />
      </Card>
      <Card rows className='mt12'>
        <Fact name='监票人' {...(witnesses.length === 0 ? { sub: '截止前请一位业主，没有任职、不录票的' } : {})}>{witnesses.length > 0 ? witnesses.join('、') : '还没有请'}</Fact>
        {state === 'counting' && <Fact name='监票人确认'>{desk.confirmedAt ? '确认了' : '还没有'}</Fact>}
      </Card>
      {notYet && <View className='mt12'><Aside icon='clock' tone='tea'>{notYet}</Aside></View>}
    </>
  )
}
