import { View } from '@tarojs/components'
import { fetchMyHouseholds, useMe, useQuery, useWords } from '@/api'
import { HouseholdRow, StandingSheet, useStanding, type Standing } from '@/features/household'
import { go } from '@/platform'
import { areaWords, countsHomes, formRules, formsHeldIn, type CommunityKind, type HouseholdsView, type MyHome } from '@silin/shared'
import { Aside, Button, Card, ListRow, Page, Skeleton, StatePanel, Tag } from '@/ui'

/** My homes as the register has them, and what each counts in a vote. */
export default function MyHomePage() {
  const me = useMe()
  const households = useQuery(me.data?.homes.length ? 'households' : '', fetchMyHouseholds)
  const standing = useStanding(households.refresh)
  const claim = () => void go('/packages/account/pages/claim/index')
  return (
    <Page title='我的房屋' over={<StandingSheet standing={standing} ofAgeWords={households.data?.ofAgeWords ?? ''} />}>
      {!me.data && (me.sentence ? <StatePanel kind='error' title='没打开'>{me.sentence}</StatePanel> : <Skeleton cards={1} />)}
      {me.data && me.data.homes.length === 0 && (
        <StatePanel kind='no-permission' title='还没有认领房屋' actions={<Button kind='primary' block className='t-claim' onClick={claim}>去认领</Button>}>
          认领以后，您就可以提事、附议和投票。要姓名、手机号和房号，网格员会核对。
        </StatePanel>
      )}
      {me.data && me.data.homes.length > 0 && <Homes homes={me.data.homes} households={households.data} standing={standing} kind={me.data.communityKind} onClaim={claim} />}
    </Page>
  )
}

/** The meeting that homes decide at: 居民会议 or 村民会议. */
const assemblyOf = (kind: CommunityKind) => formsHeldIn(kind).filter(countsHomes).map((form) => formRules(form).title).join('、')

type HomesProps = { homes: readonly MyHome[]; households: HouseholdsView | undefined; standing: Standing; kind: CommunityKind; onClaim: () => void }

function Homes({ homes, households, standing, kind, onClaim }: HomesProps) {
  const { holder, hasOwnersVotes } = useWords()
  return (
    <>
      {homes.map((home) => (
        <Card rows className='mt12' key={home.homeId}>
          <ListRow icon='home' title={home.label} strong sub={`${home.estateName} · ${areaWords(home.areaCm2).replace(' ', '\u00A0')}${home.capacity === 'owner' && home.coOwners > 0 ? ` · 和另外 ${home.coOwners} 人共有` : ''}`} side={<Tag tone='willow'>{home.capacity === 'owner' ? holder : '住户'}</Tag>} />
          {households?.homes.filter(({ homeId }) => homeId === home.homeId).map((one) => <HouseholdRow key={one.homeId} household={one} ofAgeWords={households.ofAgeWords} standing={standing} />)}
        </Card>
      ))}
      <View className='mt16'>
        <Aside icon='people'>{`开${assemblyOf(kind)}，一户一票，由户代表来投。谁代表，一家人自己商量，随时能换。`}</Aside>
      </View>
      {hasOwnersVotes && (
        <View className='mt12'>
          <Aside icon='home'>{`同一个人有几套房，${holder}表决时算一个人，面积加在一起。和家人共有的，一套投一票。`}</Aside>
        </View>
      )}
      <Button kind='line' block className='mt20' onClick={onClaim}>
        再认领一套
      </Button>
    </>
  )
}
