import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { areaWords, CONVENERS, type PersonInHome, type Role } from '@silin/shared'
import { fetchHomeOfRegister, useCommunity, useMe, useQuery } from '@/api'
import { useLetters } from '@/features/letters'
import { ChangeSheet, ChangesRecord, DelegateSheet, PeopleInHome, type WantedChange } from '@/features/register-changes'
import { Button, FieldError, Page, Skeleton, StatePanel, toast } from '@/ui'

/** One home of the register: who is in it, what has changed, and another letter for it. */
export default function HomePage() {
  const { homeId = '' } = useRouter().params
  const me = useMe()
  const { communityId } = useCommunity()
  const home = useQuery(homeId && `register-home.${homeId}`, () => fetchHomeOfRegister(homeId))
  const [change, setChange] = useState<WantedChange>()
  const [standing, setStanding] = useState<PersonInHome>()
  const letter = useLetters(communityId, () => toast('信做好了，以前的码作废了'))
  const convenes = me.data?.appointments.some(({ role }) => (CONVENERS as readonly Role[]).includes(role)) ?? false
  const done = () => {
    setChange(undefined)
    setStanding(undefined)
    toast('登记好了')
    void home.refresh()
  }
  const { data } = home
  const sheet = data && (change ? (
    <ChangeSheet key={change.kind} home={data} change={change} onClose={() => setChange(undefined)} onDone={done} />
  ) : standing && <DelegateSheet home={data} person={standing} onClose={() => setStanding(undefined)} onDone={done} />)
  return (
    <Page title='住户变动' over={sheet}>
      {data ? (
        <>
          <View className='h1 mt12'>{data.label}</View>
          <View className='sub'>{`${data.estateName} · ${areaWords(data.areaCm2)}`}</View>
          {data.people.length === 0 && <View className='mt12'>名册里这套房现在没有人。</View>}
          {data.people.length > 0 && <PeopleInHome home={data} onChange={setChange} onStand={setStanding} />}
          {convenes && <Button kind='line' block icon='inbox' className='mt12 t-letter-again' loading={letter.busy} onClick={() => void letter.run(data.estateId, data.homeId)}>给这户再做一封认证信</Button>}
          {letter.sentence && <FieldError>{letter.sentence}</FieldError>}
          {data.changes.length > 0 && <ChangesRecord changes={data.changes} />}
        </>
      ) : home.sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void home.refresh()}>再试一次</Button>}>{home.sentence}</StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
