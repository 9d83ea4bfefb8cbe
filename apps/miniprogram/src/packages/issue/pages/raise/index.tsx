import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, type MatterView, type Me } from '@silin/shared'
import { fetchMatter, needsSignIn, raiseIssue, resubmitIssue, useAction, useCommunity, useMe, useQuery } from '@/api'
import { ConsentStep } from '@/features/account'
import { categoryOf, DangerNumbers, draftFault, placeOf, RaiseForm, titleOf, useRaiseDraft, type RaiseDraft } from '@/features/raise'
import { go, replace } from '@/platform'
import { Button, Card, Foot, Page, Skeleton, StatePanel, toast } from '@/ui'

/** 我要提事; with an issueId, what was returned is supplemented. */
export default function RaisePage() {
  const { issueId } = useRouter().params
  const me = useMe()
  const returned = useQuery(issueId && `matter.${issueId}`, () => fetchMatter(issueId ?? ''))
  if (me.data && me.data.standing !== 'resident') return <NotYet me={me.data} />
  if (me.data && me.data.consent.givenVersion !== me.data.consent.currentVersion) {
    return <Page title='我要提事'><ConsentStep onGiven={() => void me.refresh()} /></Page>
  }
  if (me.data && (!issueId || returned.data)) return <Raise me={me.data} issueId={issueId} returned={returned.data} />
  const sentence = me.sentence ?? returned.sentence
  return (
    <Page title='我要提事'>
      {needsSignIn(me) ? (
        <StatePanel kind='no-permission' title='先登录，再提事' actions={<Button kind='primary' block onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>} />
      ) : sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void me.refresh()}>再试一次</Button>}>{sentence}</StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

/** Before somebody is verified: the numbers for danger all the same, and the way in. */
function NotYet({ me }: { me: Me }) {
  const waiting = me.claims.some((claim) => claim.state === 'pending')
  return (
    <Page title='我要提事'>
      <DangerNumbers />
      <StatePanel
        kind='no-permission'
        title={waiting ? '网格员正在核对' : '先认领房屋，再提事'}
        actions={waiting ? undefined : <Button kind='primary' block className='t-claim' onClick={() => void go('/packages/account/pages/claim/index')}>去认领</Button>}
      >
        {waiting ? '核对好了会发消息告诉您，就可以提事了。' : '认领以后才知道您是这个小区的人，事情才有人接。大约 1 分钟。'}
      </StatePanel>
    </Page>
  )
}

function startFrom(matter: MatterView | undefined): Partial<RaiseDraft> | undefined {
  const original = matter?.original
  if (!matter || !original) return undefined
  return {
    text: original.text, title: original.title, place: original.place, category: matter.category,
    photos: original.photos.map(({ photoId, url }) => ({ key: photoId, path: url, src: url, photoId, state: 'sent' as const })),
  }
}

/** In the handler's own words, above the form that answers them. */
function WhatIsMissing({ returned: { timeline } }: { returned: MatterView }) {
  const asked = timeline.find(({ detail }) => detail !== '')
  return (
    <Card kind='sunk' className='mt12 t-missing'>
      <View className='b'>{asked ? `${asked.by}请您补充` : '网格员请您补充'}</View>
      {asked && <View className='mt4'>{asked.detail}</View>}
    </Card>
  )
}

function Raise({ me, issueId, returned }: { me: Me; issueId: string | undefined; returned: MatterView | undefined }) {
  const { communityId } = useCommunity()
  const { draft, change, done } = useRaiseDraft(issueId, startFrom(returned))
  const [tried, setTried] = useState(false)
  const fault = draftFault(draft)
  const send = useAction(async () => {
    const body = {
      title: titleOf(draft), text: draft.text.trim(), category: categoryOf(draft), place: placeOf(draft),
      photoIds: draft.photos.flatMap((photo) => (photo.photoId ? [photo.photoId] : [])),
    }
    const sentId = issueId ?? (await raiseIssue(communityId ?? '', { ...body, requestKey: draft.requestKey })).issueId
    if (issueId) await resubmitIssue(issueId, body)
    done()
    toast('交上去了，网格员会看')
    await replace('/packages/issue/pages/matter/index', { issueId: sentId })
  })
  const submit = () => {
    setTried(true)
    if (fault === undefined) void send.run()
  }
  return (
    <Page
      title={issueId ? '补充这件事' : '我要提事'}
      foot={
        <Foot error={send.sentence}>
          {draft.savedAt && <View className='cap none foot__figure t-draft-saved'>{`草稿已存 ${clockTimeOf(new Date(draft.savedAt))}`}</View>}
          <Button kind='primary' grow className='t-submit' loading={send.busy} onClick={submit}>
            交给社区
          </Button>
        </Foot>
      }
    >
      <DangerNumbers />
      {returned && <WhatIsMissing returned={returned} />}
      <RaiseForm heading={returned ? '补上缺的，别的不用动' : '什么事？说一句就行'} draft={draft} change={change} communityId={communityId} alias={me.homes[0] ? `${/^\d+号楼/.exec(me.homes[0].label)?.[0] ?? '本小区'}居民` : '本小区居民'} wrong={tried ? fault : undefined} />
    </Page>
  )
}
