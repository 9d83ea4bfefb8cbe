import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTimeOf, HANDLERS, type Me, type Role } from '@silin/shared'
import { needsSignIn, raiseOnBehalf, useAction, useCommunity, useMe } from '@/api'
import { ForWhom, forWhomFault, useForWhom } from '@/features/behalf'
import { categoryOf, DangerNumbers, draftFault, namedOf, placeOf, RaiseForm, titleOf, useNameables, useRaiseDraft } from '@/features/raise'
import { go, replace } from '@/platform'
import { Aside, Button, Foot, Page, Skeleton, StatePanel, toast } from '@/ui'

const isHandler = ({ appointments }: Me) => appointments.some(({ role }) => (HANDLERS as readonly Role[]).includes(role))

/** 替居民提事: who has no phone says it, a handler writes it down. */
export default function BehalfPage() {
  const me = useMe()
  if (me.data && isHandler(me.data)) return <Behalf />
  return (
    <Page title='替居民提事'>
      {me.data ? (
        <StatePanel kind='no-permission' title='替居民提事由社区工作人员来做' actions={<Button kind='primary' block onClick={() => void go('/pages/home/index')}>回首页</Button>}>自己的事，从首页「我要提事」提。</StatePanel>
      ) : needsSignIn(me) ? (
        <StatePanel kind='no-permission' title='先登录' actions={<Button kind='primary' block onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>} />
      ) : me.sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void me.refresh()}>再试一次</Button>}>{me.sentence}</StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function Behalf() {
  const { communityId } = useCommunity()
  const nameables = useNameables(communityId)
  const { draft, change, done } = useRaiseDraft('behalf')
  const whom = useForWhom()
  const [tried, setTried] = useState(false)
  const faults = { whom: forWhomFault(whom.forWhom), words: draftFault(draft) }
  const send = useAction(async () => {
    const { person, name, phone, consent } = whom.forWhom
    if (!consent) return
    const author = person ? { personId: person.personId } : { name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}) }
    const { issueId } = await raiseOnBehalf(communityId ?? '', {
      requestKey: draft.requestKey, title: titleOf(draft), text: draft.text.trim(), category: categoryOf(draft), place: placeOf(draft),
      photoIds: draft.photos.flatMap((photo) => (photo.photoId ? [photo.photoId] : [])), ...(nameables.length > 0 ? { named: namedOf(draft, nameables) } : {}), consent, ...author,
    })
    done()
    whom.done()
    toast('替他交上去了')
    await replace('/packages/issue/pages/matter/index', { issueId })
  })
  const submit = () => {
    setTried(true)
    if (!faults.whom && !faults.words) void send.run()
  }
  return (
    <Page
      title='替居民提事'
      foot={
        <Foot error={send.sentence}>
          {draft.savedAt && <View className='cap none foot__figure'>{`草稿已存 ${clockTimeOf(new Date(draft.savedAt))}`}</View>}
          <Button kind='primary' grow className='t-submit' loading={send.busy} onClick={submit}>替他交上去</Button>
        </Foot>
      }
    >
      <DangerNumbers />
      <ForWhom communityId={communityId} forWhom={whom.forWhom} change={whom.change} wrong={tried ? faults.whom : undefined} />
      <RaiseForm heading='他说的是什么事？' draft={draft} change={change} communityId={communityId} alias='几号楼居民' wrong={tried ? faults.words : undefined} nameables={nameables} told='事情记在他名下，由他算数；您代提的，要记下来。不受理要由另一位工作人员来定。' />
      <Aside icon='hand' className='mt8'>投票、验收、评价、提异议、确认纪要，不能替。</Aside>
    </Page>
  )
}
