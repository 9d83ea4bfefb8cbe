import type { HandsRecord } from '@silin/shared'
import { Card, Fact } from '@/ui'

/** What was counted of raised hands, by whom, and every number that was put right before it was announced. */
export function HandsCard({ record: { count, former, recused } }: { record: HandsRecord }) {
  const next = [...former.slice(1), count]
  return (
    <Card rows className='mt12 t-hands-record'>
      <Fact name='举手' strong>{count.words}</Fact>
      <Fact name='谁数的'>{count.watchedBy ? `${count.countedBy}，${count.watchedBy}一起数的` : count.countedBy}</Fact>
      {recused > 0 && <Fact name='回避'>{`${recused} 位和这件事有利害关系，没有举手`}</Fact>}
      {former.map(({ version, words }, index) => (
        <Fact key={version} name='改过的' sub={`原因：${next[index]?.reason ?? ''}`}>{`先记成 ${words}`}</Fact>
      ))}
    </Card>
  )
}
