import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { dayOf, startOf } from '@silin/shared'
import { fetchProxyDesk, useMe, usePages } from '@/api'
import { Unopened } from '@/features/opening'
import { AuthorityRow } from '@/features/proxy'
import { go } from '@/platform'
import { Aside, Button, Card, Foot, Page, StatePanel } from '@/ui'

/** 代投登记: who votes for whom in this vote, each with its paper. */
export default function ProxiesPage() {
  const pollId = useRouter().params.pollId ?? ''
  const desk = usePages(`proxies.${pollId}`, (cursor) => fetchProxyDesk(pollId, cursor))
  const today = useMe().data?.today
  useDidShow(() => void desk.first.refresh())
  const { data } = desk.first
  if (!data) return <Unopened title='代投登记' query={desk.first} />
  const now = startOf(today ?? dayOf(new Date()))
  const records = data.offered.includes('record')
  return (
    <Page title='代投登记' foot={records && <Foot><Button kind='primary' grow icon='plus' className='t-record-proxy' onClick={() => void go('/packages/poll/pages/proxy-record/index', { pollId })}>登记一份</Button></Foot>}>
      <View className='sub'>{data.question}</View>
      <View className='b mt4 t-most'>{`一个人最多替 ${data.most} 家书面代投`}</View>
      {desk.items.length === 0 && <StatePanel kind='empty' title='还没有人请人代投'>业主自己来不了，写一张委托书签上名交来，在这里登记。</StatePanel>}
      {desk.items.length > 0 && (
        <Card rows className='mt12 t-authorities'>
          {desk.items.map((authority) => <AuthorityRow key={authority.authorityId} pollId={pollId} authority={authority} now={now} onChanged={desk.first.refresh} />)}
        </Card>
      )}
      {desk.more && <Button kind='line' block className='mt16' loading={desk.loadingMore} onClick={desk.loadMore}>再看前面的</Button>}
      <Aside icon='lock' className='mt12'>代投的人只能按登记的这一家投一次，不能再托别人。谁登记的、谁取消的，都有记录。</Aside>
    </Page>
  )
}
