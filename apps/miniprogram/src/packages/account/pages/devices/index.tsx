import { useState } from 'react'
import type { DeviceView } from '@silin/shared'
import { endDevice, fetchDevices, needsSignIn, useAction, useQuery } from '@/api'
import { DeviceRow } from '@/features/pc'
import { go } from '@/platform'
import { Aside, Button, Card, FieldError, Foot, Page, Sheet, SheetSay, Skeleton, StatePanel, toast } from '@/ui'

/** 登录的设备: where I am signed in, and an end to any of it. */
export default function DevicesPage() {
  const list = useQuery('devices', fetchDevices)
  const [ending, setEnding] = useState<DeviceView>()
  const end = useAction(async ({ sessionId }: DeviceView) => {
    await endDevice(sessionId)
    setEnding(undefined)
    toast('让它退出了')
    await list.refresh()
  })
  const close = () => {
    end.clear()
    setEnding(undefined)
  }
  const isPc = list.data?.devices.some(({ kind, isThis }) => isThis && kind === 'pc')
  return (
    <Page
      title='登录的设备'
      foot={list.data && !isPc ? <Foot><Button kind='primary' grow icon='pc' className='t-to-pc' onClick={() => void go('/packages/account/pages/pc/index')}>在电脑上登录</Button></Foot> : undefined}
      over={
        <Sheet open={ending !== undefined} title='让它退出' onClose={close} actions={<Button kind='primary' block className='t-end-yes' loading={end.busy} onClick={() => ending && void end.run(ending)}>让它退出</Button>}>
          <SheetSay lead={`${ending?.device ?? '这台设备'}马上退出登录。`} after='那边没有写完的内容留在那边。以后要用，再登录一次。' />
          {end.sentence && <FieldError>{end.sentence}</FieldError>}
        </Sheet>
      }
    >
      {needsSignIn(list) ? <SignInFirst /> : !list.data && (list.sentence ? <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void list.refresh()}>再试一次</Button>}>{list.sentence}</StatePanel> : <Skeleton cards={2} />)}
      {list.data && (
        <>
          <Card rows className='mt12'>
            {list.data.devices.map((device) => <DeviceRow key={device.sessionId} device={device} now={new Date(list.data?.now ?? device.startedAt)} onEnd={() => setEnding(device)} />)}
          </Card>
          <Aside icon='shield' className='mt16'>有认不出的设备，就让它退出。退出以后，那边马上不能用了。</Aside>
        </>
      )}
    </Page>
  )
}

function SignInFirst() {
  return (
    <StatePanel kind='no-permission' title='先进门，再看事' actions={<Button kind='primary' block className='t-go-sign-in' onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>}>
      在微信里打开会自动登录。这里是浏览器，请先登录。
    </StatePanel>
  )
}
