import { View } from '@tarojs/components'
import { useState } from 'react'
import { DOOR_MARKS, type DoorMark, type DoorsView } from '@silin/shared'
import { Button, Card, Chips } from '@/ui'
import './door-plan.scss'

type PlanProps = { units: DoorsView['units']; chosen: ReadonlySet<string>; onTap: ((rollEntryId: string) => void) | undefined }

/** One unit at a time, from the top: a tower has more doors than one drawing carries. */
const FLOORS_SHOWN = 12
const LEGEND = Object.keys(DOOR_MARKS) as DoorMark[]

/** Floor by floor: a tap marks a door for this round. What voted needs no visit. */
export function DoorPlan({ units, chosen, onTap }: PlanProps) {
  const [unit, setUnit] = useState<string>()
  const [more, setMore] = useState(false)
  const shown = units.find((one) => one.unit === unit) ?? units[0]
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
      {shown && (
        <>
          {units.length > 1 && <View className='mt12'><Chips label='哪个单元' oneLine options={units.map(({ unit }) => ({ value: unit, text: unit === '' ? '各户' : unit }))} value={shown.unit} onChange={(next) => setUnit(next)} /></View>}
          <Card className='mt12'>
            {shown.floors.slice(0, more ? undefined : FLOORS_SHOWN).map(({ floor, doors }) => (
              <View key={String(floor)} className='doors__floor'>
                <View className='cap doors__n'>{floor === null ? '' : `${floor} 层`}</View>
                <View className='doors__row'>
                  {doors.map(({ rollEntryId, room, mark }) => (
                    <View key={room} className={`door is-${mark} ${chosen.has(rollEntryId) ? 'is-chosen' : ''}`} onClick={mark === 'voted' || !onTap ? undefined : () => onTap(rollEntryId)}>{room}</View>
                  ))}
                </View>
              </View>
            ))}
            {shown.floors.length > FLOORS_SHOWN && !more && <Button kind='text' block className='t-more-floors' onClick={() => setMore(true)}>再看下面的楼层</Button>}
          </Card>
        </>
      )}
    </>
  )
}
