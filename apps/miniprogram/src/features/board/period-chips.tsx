import { View } from '@tarojs/components'
import { PERIODS, type Period } from '@silin/shared'
import { Chips } from '@/ui'

const CHOICES = (Object.keys(PERIODS) as Period[]).map((value) => ({ value, text: PERIODS[value].name }))

export function PeriodChips({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  return <View className='mt12 t-periods'><Chips oneLine options={CHOICES} value={period} onChange={(chosen) => chosen && onChange(chosen)} /></View>
}
