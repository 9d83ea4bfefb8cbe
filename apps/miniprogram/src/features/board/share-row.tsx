import { View } from '@tarojs/components'
import { percentWords, type PublicFigures } from '@silin/shared'
import { ListRow } from '@/ui'

type ShareProps = { name: string; figures: PublicFigures; onClick?: () => void; className?: string }
const said = (label: string, { part, whole }: { part: number; whole: number }) => (whole === 0 ? undefined : `${label} ${part}/${whole}`)

/** One kind or one carrier: what was solved, what was late, always with what it is of. */
export function ShareRow({ name, figures, onClick, className }: ShareProps) {
  const { solved, overdue, satisfied, accepted } = figures
  const words = [said('受理', accepted), said('解决', solved), said('超时', overdue), said('满意', satisfied)].filter(Boolean).join(' · ')
  const percent = percentWords(solved)
  const side = percent ? <View className='right'><View className='b'>{percent}</View><View className='cap'>解决了</View></View> : <View className='cap'>还没有</View>
  return <ListRow className={className} title={name} sub={words || '这段时间没有'} side={side} onClick={onClick} />
}
