import type { VenueRow } from '@silin/shared'
import { fetchDoorSheet, replaceDoorCode, useAction } from '@/api'
import { ask, openPdf } from '@/platform'
import { Card, FieldError, ListRow } from '@/ui'

type DoorCodeProps = { venue: VenueRow; onReplaced: (words: string) => void }

/** 门口的签到码: a sheet for a room without a screen, and another code once the sheet has leaked. */
export function DoorCode({ venue: { venueId, name, doorCode }, onReplaced }: DoorCodeProps) {
  const print = useAction(async () => openPdf(await fetchDoorSheet(venueId), `${name}签到码`))
  const change = useAction(async () => {
    if (!doorCode || !(await ask({ title: '换一个码？', content: '现在门口贴的那张就不能用了，要重新打印、重新贴。', yes: '换一个' }))) return
    await replaceDoorCode(venueId, doorCode.version)
    onReplaced('换好了，请重新打印')
  })
  if (!doorCode) return null
  const sentence = print.sentence ?? change.sentence
  return (
    <Card rows className='mt16'>
      <ListRow className='t-print-door' icon='qr' title='打印门口的签到码' sub={print.busy ? '正在做…' : '没有屏幕的地方贴在门口；扫了要主持人核对才算到'} onClick={() => void print.run()} />
      <ListRow className='t-replace-door' icon='refresh' title='换一个码' sub={`现在是 ${doorCode.code}；那张纸丢了、被拍了发出去，就换`} onClick={() => void change.run()} />
      {sentence && <FieldError>{sentence}</FieldError>}
    </Card>
  )
}
