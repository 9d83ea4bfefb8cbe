import { View } from '@tarojs/components'
import type { DemoPerson } from '@silin/shared'
import { signInAsDemoPerson, useAction } from '@/api'
import { Card, ListRow, Section } from '@/ui'
import { useDemo } from './use-demo'

/** Whom one can be in a demo. */
export function DemoPeople({ onSignedIn }: { onSignedIn: () => void }) {
  const demo = useDemo()
  const signIn = useAction(async (person: DemoPerson) => {
    await signInAsDemoPerson(person.key)
    onSignedIn()
  })
  if (!demo.data) return null
  return (
    <Section title='演示里的人'>
      <View className='sub'>名字和房子都是编的。选一位，用他的眼睛看看。</View>
      {signIn.sentence && <View className='sub c-zhu mt8'>{signIn.sentence}</View>}
      <Card rows className='mt12'>
        {demo.data.people.map((person) => (
          <ListRow key={person.key} className={`t-person-${person.key}`} title={person.name} sub={person.words} strong arrow={false} onClick={() => void signIn.run(person)} />
        ))}
      </Card>
    </Section>
  )
}
