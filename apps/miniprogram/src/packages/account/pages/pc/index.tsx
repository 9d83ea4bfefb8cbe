import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { pcCodeIn, type PcSignInQuestion } from '@silin/shared'
import { confirmPc, declinePc, lookAtPcCode, needsSignIn, useAction, useMe } from '@/api'
import { Answered, CodeEntry, Question } from '@/features/pc'
import { go, replace } from '@/platform'
import { Button, Foot, Page, Skeleton, StatePanel } from '@/ui'

const TITLE = '在电脑上登录'
const DEVICES = '/packages/account/pages/devices/index'

/** Opened by scanning the code on a PC, or from 登录的设备 to scan or type it. */
export default function PcPage() {
  const { params } = useRouter()
  const me = useMe()
  // WeChat hands a scanned address over as `q`; our own pages pass the code.
  const opened = pcCodeIn(params.code ?? '') ?? pcCodeIn(params.q ?? '')
  if (needsSignIn(me)) return <Page title={TITLE}><NotHere /></Page>
  if (!me.data) return <Page title={TITLE}>{me.sentence ? <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void me.refresh()}>再试一次</Button>}>{me.sentence}</StatePanel> : <Skeleton cards={1} />}</Page>
  return <Answering opened={opened} />
}

function NotHere() {
  return (
    <StatePanel kind='no-permission' title='请用微信扫' actions={<Button kind='primary' block className='t-go-sign-in' onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>}>
      这个码要用手机微信里的「四邻议事」扫：我的 → 登录的设备 → 在电脑上登录。
    </StatePanel>
  )
}

type Asked = Readonly<{ code: string; question: PcSignInQuestion }>

function Answering({ opened }: { opened: string | undefined }) {
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState<'yes' | 'no'>()
  const look = useAction(async (code: string) => setAsked({ code, question: await lookAtPcCode(code) }))
  const answer = useAction(async ({ code }: Asked, yes: boolean) => {
    await (yes ? confirmPc(code) : declinePc(code))
    setSaid(yes ? 'yes' : 'no')
  })
  const { run } = look
  useEffect(() => {
    if (opened) void run(opened)
  }, [opened, run])
  if (said) return <Page title={TITLE}><Answered yes={said === 'yes'} onDone={() => void replace('/pages/mine/index')} onDevices={() => void replace(DEVICES)} /></Page>
  // Over, or nobody's any more: the next code is scanned from here.
  const isOver = answer.problem !== undefined && !answer.problem.is('permission.unverified')
  if (asked && !isOver) return <Asking asked={asked} answer={answer} />
  return (
    <Page title={TITLE}>
      {opened && look.busy ? <Skeleton cards={1} /> : <CodeEntry sentence={answer.sentence ?? look.sentence} busy={look.busy} onCode={(code) => { answer.clear(); void run(code) }} />}
    </Page>
  )
}

function Asking({ asked, answer }: { asked: Asked; answer: ReturnType<typeof useAction<[Asked, boolean]>> }) {
  const unverified = answer.problem?.is('permission.unverified')
  const foot = unverified ? (
    <Foot><Button kind='primary' grow className='t-claim' onClick={() => void go('/packages/account/pages/claim/index')}>认领我的房屋</Button></Foot>
  ) : (
    <Foot>
      <Button kind='line' grow className='t-pc-no' loading={answer.busy} onClick={() => void answer.run(asked, false)}>不是我</Button>
      <Button kind='primary' grow className='ml12 t-pc-yes' loading={answer.busy} onClick={() => void answer.run(asked, true)}>确认登录</Button>
    </Foot>
  )
  return <Page title={TITLE} foot={foot}><Question question={asked.question} sentence={answer.sentence} /></Page>
}
