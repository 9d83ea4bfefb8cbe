import { View } from '@tarojs/components'
import { STEPS_LIMITS, STEPS_RULES_DAYS, STEPS_RULES_FIELDS, stepsDaysWords, type StepsRules } from '@silin/shared'
import { Card, Chips, ListRow, Section, Stepper } from '@/ui'

const MOST: Readonly<Record<keyof StepsRules, number>> = { gapDays: STEPS_LIMITS.gapDaysMax, totalDays: STEPS_LIMITS.totalDaysMax }
/** What places set most; one more or less from there. */
const USUAL: Readonly<Record<keyof StepsRules, readonly number[]>> = { gapDays: [0, 3, 7, 15], totalDays: [0, 30, 60, 90] }

/** Both figures: near by one tap, exact by a few more. */
export function DaysFields({ rules, onChange }: { rules: StepsRules; onChange: (patch: Partial<StepsRules>) => void }) {
  return (
    <Section title='村里定的天数'>
      <Card rows>
        {STEPS_RULES_FIELDS.map((field) => {
          const { name, note } = STEPS_RULES_DAYS[field]
          return (
            <ListRow key={field} className={`t-steps-${field}`} strong title={stepsDaysWords(field, rules[field])} sub={note(rules[field])}>
              <View className='mt8'><Chips options={USUAL[field].map((days) => ({ value: String(days), text: days === 0 ? '不定' : `${days} 天` }))} value={String(rules[field])} onChange={(days) => days && onChange({ [field]: Number(days) })} label={name} /></View>
              <View className='mt8'><Stepper label={name} unit=' 天' value={rules[field]} max={MOST[field]} onChange={(days) => onChange({ [field]: days })} /></View>
            </ListRow>
          )
        })}
      </Card>
    </Section>
  )
}
