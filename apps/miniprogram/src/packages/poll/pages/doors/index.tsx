import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { dayOf, DOOR_MARKS, momentWords, type DoorsView } from '@silin/shared'
import { fetchDoors, remindVoters, useAction, useMe, useQuery } from '@/api'
import { DoorPlan, RoundSheet, useRound } from '@/features/doors'
import { Unopened } from '@/features/opening'
import { Aside, Button, Card, Chips, Fact, FieldError, Foot, Page, toast } from '@/ui'

/** 挨家送票: who has voted, who was reached, and who still has to be, door by door. */
export default function DoorsPage() {
  const pollId = useRouter().params.pollId ?? ''
  const [building, setBuilding] = useState<string>()
  const query = useQuery(`doors.${pollId}.${building ?? ''}`, () => fetchDoors(pollId, building === undefined ? {} : { building }))
  if (!query.data) return <Unopened title='挨家送票' query={query} />
  return <Doors view={query.data} refresh={query.refresh} onBuilding={setBuilding} />
}

type DoorsProps = { view: DoorsView; refresh: () => Promise<void>; onBuilding: (building: string | undefined) => void }

function Doors({ view, refresh, onBuilding }: DoorsProps) {
  const { pollId, question, building, buildings, units, figures, consequence, offered } = view
  const [open, setOpen] = useState(false)
  const round = useRound(pollId, async () => {
    setOpen(false)
    await refresh()
  })
  const delivers = offered.includes('deliver')
  const { size } = round.chosen
  return (
    <Page
      title='挨家送票'
      foot={delivers && <Foot><Button kind='primary' grow className='t-round' disabled={size === 0} onClick={() => setOpen(true)}>{size === 0 ? '点一下送到的门牌' : `${size} 家送到了`}</Button></Foot>}
      over={<RoundSheet round={round} consequence={consequence} open={open} onClose={() => setOpen(false)} />}
    >
      <View className='sub'>{question}</View>
      <Card rows className='mt12 t-door-figures'>
        <Fact name={DOOR_MARKS.voted} strong>{`${figures.voted} 位业主`}</Fact>
        <Fact name='送到没投'>{`${figures.delivered} 位`}</Fact>
        <Fact name={DOOR_MARKS.none}>{`${figures.none + figures.posted} 位${figures.posted > 0 ? `，其中 ${figures.posted} 位只张贴过` : ''}`}</Fact>
      </Card>
      <Remind view={view} refresh={refresh} />
      <View className='mt12'>
        <Chips label='哪栋楼' oneLine options={buildings.map((value) => ({ value, text: value }))} value={building ?? undefined} onChange={(chosen) => {
          round.clear()
          onBuilding(chosen)
        }} />
      </View>
      <DoorPlan units={units} chosen={round.chosen} onTap={delivers ? round.tap : undefined} />
      <Aside icon='lock' className='mt12'>只看得到投没投，投的是什么谁也看不到。</Aside>
    </Page>
  )
}

/** Those who have not voted get a message, once a day. */
function Remind({ view: { pollId, figures, remindedAt, offered }, refresh }: Pick<DoorsProps, 'view' | 'refresh'>) {
  const today = useMe().data?.today ?? dayOf(new Date())
  const remind = useAction(async () => {
    const { told } = await remindVoters(pollId)
    toast(`提醒了 ${told} 个账号`)
    await refresh()
  })
  if (!offered.includes('remind') || figures.delivered + figures.posted + figures.none === 0) return null
  return (
    <View className='mt12'>
      <Button kind='tint' block icon='bell' className='t-remind' loading={remind.busy} onClick={() => void remind.run()}>提醒还没投的</Button>
      {remindedAt && <View className='cap mt4'>{`上次提醒：${momentWords(new Date(remindedAt), new Date(`${today}T15:59:59.000Z`))}`}</View>}
      {remind.sentence && <FieldError>{remind.sentence}</FieldError>}
    </View>
  )
}
