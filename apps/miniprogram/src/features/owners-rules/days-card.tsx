import { View } from '@tarojs/components'
import { boundsOfDays, CN_OWNERS_ORDINARY, OWNERS_RULES_DAY_FIELDS, OWNERS_RULES_DAYS, type OwnersRules } from '@silin/shared'
import { Card, FieldError, ListRow, Section, Stepper } from '@/ui'
import type { FaultsAt } from './faults-at'
import type { RulesPatch } from './wanted-rules'

const BOUNDS = boundsOfDays(CN_OWNERS_ORDINARY)

/** The days, one tap each way, with what the law says beside them. */
export function DaysCard({ rules, onChange, faultAt }: { rules: OwnersRules; onChange: (patch: RulesPatch) => void; faultAt: FaultsAt }) {
  return (
    <Section title='日子'>
      <Card rows className='t-rules-days'>
        {OWNERS_RULES_DAY_FIELDS.map((field) => {
          const { name, said, floor } = OWNERS_RULES_DAYS[field]
          const fault = faultAt(field)
          return (
            <ListRow key={field} className={`t-days-${field}`} strong title={said(rules[field])} sub={floor}>
              <View className='mt8'><Stepper label={name} unit=' 天' value={rules[field]} min={BOUNDS[field].least} max={BOUNDS[field].most} onChange={(days) => onChange({ [field]: days })} /></View>
              {fault && <FieldError>{fault}</FieldError>}
            </ListRow>
          )
        })}
      </Card>
    </Section>
  )
}
