import { useState } from 'react'
import type { PaperDesk } from '@silin/shared'
import { printBallots, printDoorList, useAction } from '@/api'
import { openPdf } from '@/platform'
import { Aside, Button, Chips, Field, FieldError, Sheet } from '@/ui'

type PrintingProps = { desk: PaperDesk; open: boolean; onClose: () => void; onPrinted: () => Promise<void> }

/** Ballots and the list for who carries them from door to door, building by building. */
export function PrintingSheet({ desk: { pollId, buildings }, open, onClose, onPrinted }: PrintingProps) {
  const [building, setBuilding] = useState<string>()
  const request = building ? { building } : {}
  const where = building ?? '全部楼'
  const ballots = useAction(async () => {
    await openPdf(await printBallots(pollId, request), `选票 ${where}`)
    await onPrinted()
  })
  const list = useAction(async () => {
    await openPdf(await printDoorList(pollId, request), `送票清单 ${where}`)
    await onPrinted()
  })
  return (
    <Sheet
      open={open}
      title='打印'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block icon='file' className='t-print-ballots' loading={ballots.busy} onClick={() => void ballots.run()}>{`打印选票（${where}）`}</Button>
          <Button kind='tint' block className='mt8 t-print-list' loading={list.busy} onClick={() => void list.run()}>{`打印送票清单（${where}）`}</Button>
        </>
      }
    >
      <Field label='哪栋楼' hint='不选就是全部'>
        <Chips options={buildings.map((one) => ({ value: one, text: one }))} value={building} onChange={setBuilding} clearable label='哪栋楼' />
      </Field>
      {(ballots.sentence ?? list.sentence) && <FieldError>{ballots.sentence ?? list.sentence ?? ''}</FieldError>}
      <Aside icon='info' className='mt12'>一位业主一张，编号各不一样。再打一次，编号不变。</Aside>
    </Sheet>
  )
}
