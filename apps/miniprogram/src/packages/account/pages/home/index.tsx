import { View } from '@tarojs/components'
import { useMe, useWords } from '@/api'
import { go } from '@/platform'
import { areaWords, type MyHome } from '@silin/shared'
import { Aside, Button, Card, ListRow, Page, Skeleton, StatePanel, Tag } from '@/ui'

/** My homes as the register has them, and what each counts in a vote. */
export default function MyHomePage() {
  const me = useMe()
  const claim = () => void go('/packages/account/pages/claim/index')
  return (
    <Page title='我的房屋'>
      {!me.data && (me.sentence ? <StatePanel kind='error' title='没打开'>{me.sentence}</StatePanel> : <Skeleton cards={1} />)}
      {me.data && me.data.homes.length === 0 && (
        <StatePanel kind='no-permission' title='还没有认领房屋' actions={<Button kind='primary' block className='t-claim' onClick={claim}>去认领</Button>}>
          认领以后，您就可以提事、附议和投票。要姓名、手机号和房号，网格员会核对。
        </StatePanel>
      )}
      {me.data && me.data.homes.length > 0 && <Homes homes={me.data.homes} onClaim={claim} />}
    </Page>
  )
}

function Homes({ homes, onClaim }: { homes: readonly MyHome[]; onClaim: () => void }) {
  const { holder, hasOwnersVotes } = useWords()
  return (
    <>
      <Card rows className='mt12'>
        {homes.map((home) => (
          <ListRow key={home.homeId} icon='home' title={home.label} strong sub={`${home.estateName} · ${areaWords(home.areaCm2).replace(' ', '\u00A0')}${home.coOwners > 0 ? ` · 和另外 ${home.coOwners} 人共有` : ''}`} side={<Tag tone='willow'>{home.capacity === 'owner' ? holder : '住户'}</Tag>} />
        ))}
      </Card>
      {hasOwnersVotes && (
        <View className='mt16'>
          <Aside icon='home'>{`同一个人有几套房，${holder}表决时算一个人，面积加在一起。和家人共有的，一套投一票。`}</Aside>
        </View>
      )}
      <Button kind='line' block className='mt20' onClick={onClaim}>
        再认领一套
      </Button>
    </>
  )
}
