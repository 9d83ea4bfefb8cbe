import { View } from '@tarojs/components'
import { SLATE_LIMITS } from '@silin/shared'
import { Button, Chips, Field, TextField } from '@/ui'
import type { SlateDraft } from './slate-draft'

type EditorProps = {
  draft: SlateDraft
  onChange: (draft: SlateDraft) => void
  /** What one row is: 「候选人」, 「物业公司」, 「项目」. */
  noun: string
  /** Where there may be more than one of them in the end. */
  manySeats?: boolean
}

/** Row by row what is put, and how many of it are chosen. */
export function SlateEditor({ draft, onChange, noun, manySeats }: EditorProps) {
  const { kind, options, seats, budget } = draft
  const change = (at: number, part: Partial<SlateDraft['options'][number]>) => onChange({ ...draft, options: options.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const most = Math.max(1, options.filter(({ words }) => words.trim() !== '').length)
  return (
    <View className='t-slate'>
      {kind === 'budget' && (
        <Field label='一共多少钱'>
          <TextField id='slate-budget' type='digit' value={budget} onChange={(typed) => onChange({ ...draft, budget: typed })} max={13} placeholder='例如 50000' after={<View className='sub'>元</View>} />
        </Field>
      )}
      <Field label={noun} hint='一行写一个'>
        {options.map(({ words, cost }, i) => (
          <View key={i} className={i > 0 ? 'mt8' : ''}>
            <TextField id={`slate-${i}`} value={words} onChange={(typed) => change(i, { words: typed })} max={SLATE_LIMITS.wordsMax} placeholder={`第 ${i + 1} 个`} />
            {kind === 'budget' && <View className='mt4'><TextField id={`slate-cost-${i}`} type='digit' value={cost} onChange={(typed) => change(i, { cost: typed })} max={13} placeholder='要多少钱' after={<View className='sub'>元</View>} /></View>}
          </View>
        ))}
        {options.length < SLATE_LIMITS.optionsMax && <Button kind='text' icon='plus' className='mt8 t-slate-more' onClick={() => onChange({ ...draft, options: [...options, { words: '', cost: '' }] })}>再加一个</Button>}
      </Field>
      {manySeats && (
        <Field label='选几个'>
          <Chips label='选几个' oneLine options={Array.from({ length: Math.min(most, SLATE_LIMITS.seatsMax) }, (_, i) => ({ value: String(i + 1), text: `${i + 1} 个` }))} value={String(seats)} onChange={(chosen) => onChange({ ...draft, seats: Number(chosen ?? 1) })} />
        </Field>
      )}
    </View>
  )
}
