import { View } from '@tarojs/components'
import { shownPcCode, type SessionAnswer } from '@silin/shared'
import { pageAddress } from '@/platform'
import { Aside, Button, Card, FieldError, QrCode, Skeleton, StatePanel } from '@/ui'
import { usePcCode, type PcCode } from './use-pc-code'
import './code-panel.scss'

const linkOf = (code: string) => pageAddress('/packages/account/pages/pc/index', { code })

/** What a PC shows to be signed in: a code to scan or to type, and what became of it. */
export function CodePanel({ onSignedIn }: { onSignedIn: (session: SessionAnswer) => void }) {
  const code = usePcCode(onSignedIn)
  if (code.state === 'declined') return <Declined onAgain={code.renew} />
  if (code.state === 'idle') return <Idle onAgain={code.renew} />
  if (!code.asked) return code.sentence ? <NoCode sentence={code.sentence} onAgain={code.renew} /> : <Skeleton cards={2} />
  return <Waiting {...code} />
}

function Waiting({ asked, state, sentence }: PcCode) {
  if (!asked) return null
  return (
    <>
      <Card className='pc-code t-pc-panel'>
        <QrCode text={linkOf(asked.code)} size={220} label='登录码' />
        <View className='pc-code__signs t-pc-code'>{shownPcCode(asked.code)}</View>
        <View className='pc-code__how t-pc-how'>{state === 'seen' ? '手机扫到了，请在手机上点「确认登录」' : '用手机微信扫一扫；扫不了就在手机上输入这 8 个字'}</View>
        {sentence && <FieldError>{sentence}</FieldError>}
      </Card>
      <Aside icon='mobile' className='mt16'>手机上打开「四邻议事」：我的 → 登录的设备 → 在电脑上登录。码 2 分钟换一次，只能用一次。</Aside>
    </>
  )
}

const again = (words: string, onAgain: () => void) => <Button kind='primary' block className='t-pc-again' onClick={onAgain}>{words}</Button>

function Declined({ onAgain }: { onAgain: () => void }) {
  return (
    <StatePanel kind='no-permission' title='手机上点了「不是我」' actions={again('换一个新码', onAgain)}>
      这次没有登录。如果是点错了，请换一个新码再扫。
    </StatePanel>
  )
}

function Idle({ onAgain }: { onAgain: () => void }) {
  return (
    <StatePanel kind='not-yet' title='码收起来了' actions={again('显示登录码', onAgain)}>
      好一会儿没有人扫。要登录时再点一下。
    </StatePanel>
  )
}

function NoCode({ sentence, onAgain }: { sentence: string; onAgain: () => void }) {
  return (
    <StatePanel kind='error' title='登录码没有出来' actions={again('再试一次', onAgain)}>
      {sentence}
    </StatePanel>
  )
}
