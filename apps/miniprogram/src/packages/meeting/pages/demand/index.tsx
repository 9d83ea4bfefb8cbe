import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { dayOf, dayWords, type DemandView } from '@silin/shared'
import { fetchDemand, useQuery } from '@/api'
import { dayWordsOf, DemandFoot, figureWords } from '@/features/demand'
import { Opening } from '@/features/meeting'
import { Aside, Card, Fact, Meter, Page, Section } from '@/ui'

/** One demand for a meeting: what about, how many, by when. */
export default function DemandPage() {
  const { demandId = '' } = useRouter().params
  const query = useQuery(demandId && `demand.${demandId}`, () => fetchDemand(demandId))
  if (!query.data) return <Page title='要求开会'><Opening query={query} cards={2} /></Page>
  return (
    <Page title={`要求开${query.data.owes}`} foot={<DemandFoot demand={query.data} refresh={query.refresh} />}>
      <Demand demand={query.data} />
    </Page>
  )
}

function Demand({ demand }: { demand: DemandView }) {
  const { text, stateWords, figures, who, source, shareWords, counting, raisedAt, names, namesWords, overdue, mine, joinedByMe } = demand
  const days = dayWordsOf(demand)
  return (
    <>
      <View className='h1 t-demand-text'>{text}</View>
      <Card className='mt12 t-demand-figures'>
        <View className='b'>{figureWords(demand)}</View>
        <View className='mt12'><Meter part={figures.joined} whole={figures.needed} label={`要 ${figures.needed} 位，已有 ${figures.joined} 位`} /></View>
        {days && <View className={`sub mt12 ${overdue ? 'c-zhu' : ''}`}>{days}</View>}
        {joinedByMe && <Aside icon='check' className='mt12'>{mine ? '这是您提的，算您一位。' : '您也要求开，算您一位。'}</Aside>}
      </Card>
      <Card rows className='mt12'>
        <Fact name='现在'>{stateWords}</Fact>
        <Fact name='提出'>{dayWords(dayOf(new Date(raisedAt)))}</Fact>
        <Fact name='要几位'>{`${figures.roll} 位${who}的${shareWords}以上，至少 ${figures.needed} 位`}</Fact>
        {counting && <Fact name='怎么数'>{counting}</Fact>}
        <Fact name='依据'>{source}</Fact>
      </Card>
      {names ? (
        <Section title='要求开会的'>
          <Card><View className='t-demand-names'>{names.join('、')}</View></Card>
          <Aside icon='lock' className='mt12'>{`姓名只有${namesWords}看得到，别人只看得到几位。`}</Aside>
        </Section>
      ) : (
        <Aside icon='lock' className='mt12'>{`是哪几位，只有${namesWords}看得到。`}</Aside>
      )}
    </>
  )
}
