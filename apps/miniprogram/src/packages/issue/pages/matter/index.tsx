import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, dayOf, type MatterView } from '@silin/shared'
import { fetchMatter, pictureUrl, useMe, useQuery } from '@/api'
import {
  CameBackCounts, CameWith, Holding, LookUps, MatterFoot, MatterLinks, MatterRail, MatterTimeline, ParkSheet, PutToVoteRow, ReopenRow, ReopenSheet, TermRow, WentTo, WithdrawRow,
} from '@/features/matter'
import { BeginStepsRow, BeginStepsSheet, FourStepsRow } from '@/features/four-steps'
import { go } from '@/platform'
import { Aside, Button, Page, Photos, ReadAloud, Section, Skeleton, StatePanel, toast } from '@/ui'

/** 一件事: the ONE page of a matter, from the first word to the residents' nod. */
export default function MatterPage() {
  const issueId = useRouter().params.issueId ?? ''
  const matter = useQuery(`matter.${issueId}`, () => fetchMatter(issueId))
  const me = useMe()
  const refresh = matter.refresh
  if (matter.data) {
    const offline = matter.stale && matter.at ? `没有网，看的是 ${clockTimeOf(new Date(matter.at))} 存下的` : undefined
    // The server's day, so that a demo's moved clock counts; the phone's until it is known.
    const today = me.data?.today ?? dayOf(new Date())
    return <Matter matter={matter.data} today={today} offline={offline} refresh={refresh} />
  }
  return (
    <Page title='一件事'>
      {matter.sentence ? (
        <StatePanel
          kind='error'
          title='没打开'
          actions={
            <>
              <Button kind='primary' block onClick={() => void refresh()}>再试一次</Button>
              <Button kind='text' block onClick={() => void go('/pages/home/index')}>回首页</Button>
            </>
          }
        >
          {matter.sentence}
        </StatePanel>
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

function spoken(matter: MatterView): string {
  const holding = matter.holding ? `现在在${matter.holding.who}手里` : ''
  return [matter.title, matter.text, matter.stateWords, holding, matter.next ? `下一步，${matter.next}` : ''].filter(Boolean).join('。')
}

type MatterProps = { matter: MatterView; today: string; offline: string | undefined; refresh: () => Promise<void> }

/** Who reads it before it is public; who waits to be verified hears how it goes on. */
function whoSees({ state, over, mine, number }: MatterView): string {
  if (state === 'draft') return `还没认证，只有您自己看得到。认领房屋以后自动交给社区；网格员上门时，报编号 ${number} 也能收下。`
  if (mine && over) return '没有公开，只有您和社区工作人员看得到。'
  return mine ? '还没受理，只有您和社区工作人员看得到。' : '还没公开，只有提的人和社区工作人员看得到。'
}

function Matter({ matter, today, offline, refresh }: MatterProps) {
  const now = new Date(`${today}T15:59:59.000Z`)
  const [sheet, setSheet] = useState<'park' | 'reopen' | 'steps'>()
  const { issueId, parkDays } = matter
  const shut = () => setSheet(undefined)
  const done = (words: string) => {
    shut()
    toast(words)
    void refresh()
  }
  return (
    <Page
      title='一件事'
      ground='willow'
      bare
      offline={offline}
      hero={<Hero matter={matter} today={today} />}
      foot={<MatterFoot matter={matter} refresh={refresh} />}
      over={
        <>
          {sheet === 'park' && parkDays && <ParkSheet issueId={issueId} range={parkDays} onClose={shut} onDone={() => done('挂账了，都告诉到了')} />}
          {sheet === 'steps' && <BeginStepsSheet issueId={issueId} onClose={shut} onDone={() => done('开始走四议了')} />}
          {sheet === 'reopen' && <ReopenSheet matter={matter} onClose={shut} onDone={done} />}
        </>
      }
    >
      <Holding matter={matter} today={today} />
      <View className='gutter'>
        <CameBackCounts matter={matter} />
        <WentTo matter={matter} />
        {matter.visibility === 'private' && <Aside icon='lock' className='mt16'>{whoSees(matter)}</Aside>}
        <Section title='什么事'>
          <View className='t-text'>{matter.text}</View>
          {matter.place && <View className='sub mt8'>{matter.place}</View>}
          {matter.photos.length > 0 && <View className='mt12'><Photos photos={matter.photos.map((photo) => ({ src: pictureUrl(photo.url) }))} /></View>}
        </Section>
        <PutToVoteRow matter={matter} />
        <BeginStepsRow matter={matter} onBegin={() => setSheet('steps')} />
        <FourStepsRow matter={matter} />
        <MatterLinks matter={matter} />
        <CameWith matter={matter} />
        <LookUps matter={matter} now={now} />
        <MatterTimeline matter={matter} now={now} />
        <ReopenRow matter={matter} onReopen={() => setSheet('reopen')} />
        <TermRow matter={matter} refresh={refresh} onPark={() => setSheet('park')} />
        {matter.offered.includes('withdraw') && <WithdrawRow issueId={matter.issueId} refresh={refresh} />}
      </View>
    </Page>
  )
}

function Hero({ matter, today }: { matter: MatterView; today: string }) {
  return (
    <>
      <View className='gutter'>
        <View className='h1 c-cream t-title'>{matter.title}</View>
        <View className='row row--between mt8'>
          <Origin matter={matter} />
          <View className='none ml12'><ReadAloud text={spoken(matter)} kind='cream' /></View>
        </View>
      </View>
      <MatterRail matter={matter} today={today} />
    </>
  )
}

/** Who, what kind, how many: breaks between these three, never inside. */
function Origin({ matter: { mine, raisedBy, categoryName, endorsements, visibility } }: { matter: MatterView }) {
  const open = visibility === 'public'
  return (
    <View className='sub c-cream-2 grow'>
      <Text className='nowrap'>{`${mine ? '您提的' : `${raisedBy}提出`} ·`}</Text> <Text className='nowrap'>{open ? `${categoryName} ·` : categoryName}</Text>
      {open && ' '}
      {open && <Text className='nowrap t-endorsements'>{`${endorsements} 人附议`}</Text>}
    </View>
  )
}
