import { View } from '@tarojs/components'
import { dayWords, type HomeOfRegister, type PersonInHome } from '@silin/shared'
import { useWords } from '@/api'
import { Aside, Button, Card, ListRow, Tag } from '@/ui'
import type { WantedChange } from './change-sheet'

type PeopleInHomeProps = { home: HomeOfRegister; onChange: (change: WantedChange) => void; onStand: (person: PersonInHome) => void }

/** Who is in the home, and what may be changed about each of them. */
export function PeopleInHome({ home, onChange, onStand }: PeopleInHomeProps) {
  const owners = home.people.filter((one) => one.capacity === 'owner')
  const { holder } = useWords()
  return (
    <>
      {home.household && <Aside icon='people' className='mt12 t-household'>{home.household.words}</Aside>}
      <Card rows className='mt12 t-people'>
        {home.people.map((person) => (
          <ListRow key={`${person.personId}${person.capacity}`} title={person.maskedName} strong sub={aboutPerson(person)} side={<Tag tone={person.ended ? 'ink' : 'willow'}>{person.ended ? '已登记去世' : person.capacity === 'owner' ? holder : '住户'}</Tag>}>
            <View className='row mt8'>
              {person.capacity === 'resident' && person.until === null && <Button small kind='line' className='t-move-out' onClick={() => onChange({ kind: 'move_out', person })}>搬走</Button>}
              {person.kind === 'natural' && !person.ended && <Button small kind='quiet' className='ml8 t-end' onClick={() => onChange({ kind: 'end', person })}>去世</Button>}
              {mayBeWritten(home, person) && <Button small kind='line' className='ml8 t-stand-for' onClick={() => onStand(person)}>当户代表</Button>}
            </View>
          </ListRow>
        ))}
      </Card>
      {owners.some((one) => one.until === null) && <Button kind='tint' block className='mt16 t-transfer' onClick={() => onChange({ kind: 'transfer', owners: owners.filter((one) => one.until === null) })}>这套房过户了</Button>}
    </>
  )
}

/** Who has a phone says it themselves. */
const mayBeWritten = ({ household, today }: HomeOfRegister, { personId, kind, ended, accounts, since }: PersonInHome) => household !== null && household.personId !== personId && kind === 'natural' && !ended && accounts === 0 && since <= today

function aboutPerson({ maskedPhone, since, until, accounts }: PersonInHome): string {
  const parts = [maskedPhone ?? '没有手机号', accounts > 0 ? `${accounts} 个微信认证过` : '没有认证', until ? `到 ${dayWords(until)} 为止` : `${since.slice(0, 4)}年${dayWords(since)}起`]
  return parts.join(' · ')
}
