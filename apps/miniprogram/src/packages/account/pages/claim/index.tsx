import { useState } from 'react'
import { PRIVACY_GUIDE, type CommunityView, type Me } from '@silin/shared'
import { fetchCommunity, useCommunity, useMe, useQuery } from '@/api'
import { ClaimForm, ConsentStep } from '@/features/account'
import { CommunityRow, CommunitySheet } from '@/features/community'
import { back, go, replace } from '@/platform'
import { Button, Card, ListRow, Page, Skeleton, StatePanel } from '@/ui'

/** 认领房屋: privacy guide first, then the form, then what happens next. */
export default function ClaimPage() {
  const me = useMe()
  const { communityId } = useCommunity()
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const [choosing, setChoosing] = useState(false)
  const sentence = me.sentence ?? community.sentence
  const retry = () => void Promise.all([me.refresh(), community.refresh()])
  return (
    <Page title='认领房屋' over={<CommunitySheet open={choosing} onClose={() => setChoosing(false)} />}>
      {me.data && community.data ? (
        <Steps me={me.data} community={community.data} refresh={() => void me.refresh()} onChoose={() => setChoosing(true)} />
      ) : sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={retry}>再试一次</Button>}>
          {sentence}
        </StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

type StepsProps = { me: Me; community: CommunityView; refresh: () => void; onChoose: () => void }

function Steps({ me, community, refresh, onChoose }: StepsProps) {
  const [sent, setSent] = useState<string>()
  const pending = me.claims.some((claim) => claim.state === 'pending')
  if (sent || pending) return <Waiting words={sent ?? '网格员正在核对，一般两三天内有结果，会发消息告诉您。'} />
  if (me.consent.givenVersion !== PRIVACY_GUIDE.version) return <ConsentStep onGiven={refresh} />
  return (
    <>
      <Card rows className='mt12'>
        <ListRow icon='inbox' className='t-have-code' title='我有信上的码' sub='社区寄来的信里有码，扫一扫就认证好' onClick={() => void replace('/packages/account/pages/code/index')} />
      </Card>
      <CommunityRow onOpen={onChoose} />
      <ClaimForm key={community.communityId} estates={community.estates} onSent={setSent} />
    </>
  )
}

function Waiting({ words }: { words: string }) {
  return (
    <StatePanel
      kind='done'
      title='交上去了'
      actions={
        <>
          <Button kind='primary' block className='t-home' onClick={() => void go('/pages/home/index')}>
            先回首页看看
          </Button>
          <Button kind='text' block onClick={() => void back()}>
            返回
          </Button>
        </>
      }
    >
      {words}
    </StatePanel>
  )
}
