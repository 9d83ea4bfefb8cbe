import { useState } from 'react'
import { dayOf, startOf } from '@silin/shared'
import { fetchClaims, useCommunity, useMe, usePages } from '@/api'
import { ApproveEqual, ClaimCard, ClaimTable, DeclineSheet } from '@/features/claims'
import { useWide } from '@/platform'
import { Button, Page, Skeleton, StatePanel, toast } from '@/ui'

/** What a phone takes at once; the rest is a tap away. */
const FIRST = 6

/** 认领核对: who says that a home is theirs, beside what the register says. */
export default function ClaimsPage() {
  const me = useMe()
  const { communityId } = useCommunity()
  const claims = usePages(communityId && `claims.${communityId}`, (cursor) => fetchClaims(communityId ?? '', cursor))
  const [declining, setDeclining] = useState<string>()
  const decided = (words: string) => {
    setDeclining(undefined)
    toast(words)
    void claims.first.refresh()
  }
  const equal = claims.items.filter(({ match }) => match.home && match.name && match.phone)
  const approved = () => decided('通过了，已经发消息告诉他')
  const wide = useWide()
  const [all, setAll] = useState(false)
  const shown = all ? claims.items : claims.items.slice(0, FIRST)
  const rest = claims.items.length - shown.length
  const now = me.data ? startOf(me.data.today) : startOf(dayOf(new Date()))
  return (
    <Page title='认领核对' wide over={<DeclineSheet key={declining} claimId={declining} onClose={() => setDeclining(undefined)} onDone={() => decided('已经告诉申请的人')} />}>
      {claims.first.loading && <Skeleton cards={2} />}
      {!claims.first.data && claims.first.sentence && <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void claims.first.refresh()}>再试一次</Button>}>{claims.first.sentence}</StatePanel>}
      {claims.first.data && claims.items.length === 0 && <StatePanel kind='empty' title='没有等核对的'>有邻居认领房屋时，会出现在这里。</StatePanel>}
      {equal.length > 1 && <ApproveEqual communityId={communityId ?? ''} claims={equal} onDone={decided} />}
      {wide && claims.items.length > 0 && <ClaimTable claims={claims.items} now={now} onDecided={approved} onDecline={setDeclining} />}
      {!wide && shown.map((claim) => <ClaimCard key={claim.claimId} claim={claim} now={now} onDecided={approved} onDecline={() => setDeclining(claim.claimId)} />)}
      {!wide && rest > 0 && <Button kind='line' block className='mt16 t-claims-rest' onClick={() => setAll(true)}>{`还有 ${rest} 份`}</Button>}
      {(wide || rest === 0) && claims.more && <Button kind='line' block className='mt16' loading={claims.loadingMore} onClick={claims.loadMore}>再看后面的</Button>}
    </Page>
  )
}
