import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, type CommunityWords, type MatterView, type Me } from '@silin/shared'
import { fetchMatter, needsSignIn, raiseIssue, resubmitIssue, useAction, useCommunity, useMe, useQuery, useWords } from '@/api'
import { ConsentStep } from '@/features/account'
import { categoryOf, DangerNumbers, draftFault, namedOf, placeOf, RaiseForm, titleOf, useNameables, useRaiseDraft, type RaiseDraft } from '@/features/raise'
import { go, replace } from '@/platform'
import { Button, Card, Foot, Page, Skeleton, StatePanel, toast } from '@/ui'

/** 我要提事; with an issueId, what was returned is supplemented. */
export default function RaisePage() {
  const { issueId, againOf } = useRouter().params
  const me = useMe()
  const before = issueId ?? againOf
  const matter = useQuery(before && `matter.${before}`, () => fetchMatter(before ?? ''))
  const [writing, setWriting] = useState(false)
  if (me.data && me.data.standing !== 'resident' && !issueId && !writing) return <NotYet me={me.data} onWrite={() => setWriting(true)} />
  if (me.data && me.data.consent.givenVersion !== me.data.consent.currentVersion) {
    return <Page title='我要提事'><ConsentStep onGiven={() => void me.refresh()} /></Page>
  }
  if (me.data && (!before || matter.data)) return <Raise me={me.data} issueId={issueId} returned={issueId ? matter.data : undefined} again={issueId ? undefined : matter.data} />
  const sentence = me.sentence ?? matter.sentence
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

/** Before somebody is verified: the numbers for danger all the same, the way in, and a place to write it down meanwhile. */
function NotYet({ me, onWrite }: { me: Me; onWrite: () => void }) {
  const waiting = me.claims.some((claim) => claim.state === 'pending')
  const isNobody = me.displayName === null
  const { home } = useWords()
  return (
    <Page title='我要提事'>
      <DangerNumbers />
      <StatePanel
        kind='no-permission'
        title={waiting ? '网格员正在核对' : '先认领房屋，再提事'}
        actions={
          <>
            {!waiting && <Button kind='primary' block className='t-claim' onClick={() => void go('/packages/account/pages/claim/index')}>去认领</Button>}
            {isNobody && <Button kind={waiting ? 'primary' : 'text'} block className='t-write-first' onClick={onWrite}>先把事写下来</Button>}
          </>
        }
      >
        {waiting ? '核对好了会发消息告诉您。事情可以先写下来，认证好了自动交给社区。' : `认领以后才知道您是这个${home}的人，事情才有人接。大约 1 分钟。`}
      </StatePanel>
    </Page>
  )
}

/** As whom neighbours will read it: the building or the group, and nothing nearer. */
function aliasOf({ homes }: Me, { home, neighbour }: CommunityWords): string {
  return `${/^\d+(?:号楼|组)/.exec(homes[0]?.label ?? '')?.[0] ?? `本${home}`}${neighbour}`
}

function startFrom(matter: MatterView | undefined): Partial<RaiseDraft> | undefined {
  const original = matter?.original
  if (!matter || !original) return undefined
  return {
    text: original.text, title: original.title, place: original.place, category: matter.category,
    photos: original.photos.map(({ photoId, url }) => ({ key: photoId, path: url, src: url, photoId, state: 'sent' as const })),
  }
}

/** What was closed and has come back: the same words, to be put right; for a supporter those that everybody reads. New pictures are wanted. */
function fromClosed(matter: MatterView | undefined): Partial<RaiseDraft> | undefined {
  if (!matter) return undefined
  const { text, place } = matter.original ?? matter
  return { text, place, title: matter.title, category: matter.category }
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

type RaiseProps = { me: Me; issueId: string | undefined; returned: MatterView | undefined; again: MatterView | undefined }

function Raise({ me, issueId, returned, again }: RaiseProps) {
  const { communityId, name } = useCommunity()
  const words = useWords()
  const nameables = useNameables(communityId)
  const unverified = me.displayName === null
  const { draft, change, done } = useRaiseDraft(issueId ?? (again && `again.${again.issueId}`), startFrom(returned) ?? fromClosed(again))
  const [tried, setTried] = useState(false)
  const fault = draftFault(draft)
  const send = useAction(async () => {
    const body = {
      title: titleOf(draft), text: draft.text.trim(), category: categoryOf(draft), place: placeOf(draft),
      photoIds: draft.photos.flatMap((photo) => (photo.photoId ? [photo.photoId] : [])),
      // Until the list is here, the server reads the words.
      ...(nameables.length > 0 ? { named: namedOf(draft, nameables) } : {}),
    }
    const sentId = issueId ?? (await raiseIssue(communityId ?? '', { ...body, requestKey: draft.requestKey })).issueId
    if (issueId) await resubmitIssue(issueId, body)
    done()
    toast(unverified ? '写好了，认证以后交给社区' : '交上去了，网格员会看')
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
            {unverified ? '先存在社区' : '交给社区'}
          </Button>
        </Foot>
      }
    >
      <DangerNumbers />
      {returned && <WhatIsMissing returned={returned} />}
      <RaiseForm heading={returned ? '补上缺的，别的不用动' : again ? '原来写的都带上了，改成现在的样子' : '什么事？说一句就行'} draft={draft} change={change} communityId={communityId} alias={aliasOf(me, words)} wrong={tried ? fault : undefined} nameables={nameables} withoutPhotos={unverified} told={unverified ? `写给${name}。认证以前，除了您谁也看不到写的是什么；认证好了自动交上去，那时再补照片。` : undefined} />
    </Page>
  )
}
