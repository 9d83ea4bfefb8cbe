import { ScreenBoard, ScreenCodeEntry, useScreen } from '@/features/meeting-screen'
import { Page, Skeleton, StatePanel } from '@/ui'

/** 会场大屏: opened on the machine of the hall by the host's code, signed in as nobody. */
export default function ScreenPage() {
  return process.env.TARO_ENV === 'h5' ? <Wall /> : <OnAPhone />
}

function OnAPhone() {
  return (
    <Page title='会场大屏'>
      <StatePanel kind='not-yet' title='大屏在会场的电脑上开'>在电脑的浏览器里打开「四邻议事」，点「会场大屏」，再输入主持台给的码。</StatePanel>
    </Page>
  )
}

function Wall() {
  const { view, now, lost, opening, sentence, open } = useScreen()
  if (view) return <ScreenBoard view={view} now={now} lost={lost} />
  return (
    <Page title='会场大屏'>
      {opening && !sentence && lost === false ? <Skeleton cards={2} /> : <ScreenCodeEntry busy={opening} sentence={sentence} onCode={open} />}
    </Page>
  )
}
