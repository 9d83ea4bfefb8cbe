import { fetchResultSheet, useAction } from '@/api'
import { openPdf } from '@/platform'
import { FieldError, ListRow } from '@/ui'

/** 打印公示: the sheet of public figures for the board, for whoever convenes. */
export function PrintRow({ pollId }: { pollId: string }) {
  const print = useAction(async () => openPdf(await fetchResultSheet(pollId), '表决结果公示'))
  return (
    <>
      <ListRow className='t-print' icon='file' title='打印公示' sub={print.busy ? '正在做…' : '一张纸，贴在公示栏；没有哪家怎么投的'} onClick={() => void print.run()} />
      {print.sentence && <FieldError>{print.sentence}</FieldError>}
    </>
  )
}
