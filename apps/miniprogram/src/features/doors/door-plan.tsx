import { View } from '@tarojs/components'
import { DOOR_MARKS, type DoorMark, type DoorsView } from '@silin/shared'
import { Card, Section } from '@/ui'
import './door-plan.scss'

type PlanProps = { units: DoorsView['units']; chosen: ReadonlySet<string>; onTap: ((rollEntryId: string) => void) | undefined }

const LEGEND = Object.keys(DOOR_MARKS) as DoorMark[]

/** Unit by unit, floor by floor: a tap marks a door for this round. What voted needs no visit. */
export function DoorPlan({ units, chosen, onTap }: PlanProps) {
  return (
    <>
      <View className='row wrap mt12'>
        {LEGEND.map((mark) => (
          <View key={mark} className='row doors__key'>
            <View className={`doors__dot is-${mark}`} />
            <View className='cap ml6'>{DOOR_MARKS[mark]}</View>
          </View>
        ))}
      </View>
      {units.map(({ unit, floors }) => (
        <Section key={unit} title={unit === '' ? '各户' : unit}>
          <Card>
            {floors.map(({ floor, doors }) => (
              <View key={String(floor)} className='doors__floor'>
                <View className='cap doors__n'>{floor === null ? '' : `${floor} 层`}</View>
                <View className='doors__row'>
                  {doors.map(({ rollEntryId, room, mark }) => (
                    <View
                      key={room}
                      className={`door is-${mark} ${chosen.has(rollEntryId) ? 'is-chosen' : ''}`}
                      hoverClass='is-press'
                      onClick={mark === 'voted' || !onTap ? undefined : () => onTap(rollEntryId)}
                      aria-label={`${room}，${chosen.has(rollEntryId) ? '选了' : DOOR_MARKS[mark]}`}
                    >
                      {room}
                    </View>
                  ))}
                </View>
              </View>
            ))}
          </Card>
        </Section>
      ))}
    </>
  )
}
