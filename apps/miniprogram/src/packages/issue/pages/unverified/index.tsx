import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, momentWords, type UnverifiedIssue } from '@silin/shared'
import { fetchUnverified, useAction, useCommunity, useMe, usePages, vouchForIssue } from '@/api'
import { replace } from '@/platform'
import { Aside, Button, Card, FieldError, ListRow, Page, Sheet, SheetSay, Skeleton, StatePanel } from '@/ui'

/** 还没认证的人提的事: kind, place and since when. Whoever opens one takes it in by that. */
export default function UnverifiedPage() {
  const me = useMe()
  const { communityId } = useCommunity()
  const waiting = usePages(communityId && `unverified.${communityId}`, (cursor) => fetchUnverified(communityId ?? '', cursor))
  const [chosen, setChosen] = useState<UnverifiedIssue>()
  const now = new Date(`${me.data?.today ?? dayOf(new Date())}T15:59:59.000Z`)
  return (
    <Page title='还没认证的人提的事' over={<TakeInSheet key={chosen?.issueId} issue={chosen} onClose={() => setChosen(undefined)} />}>
      {waiting.first.loading && <Skeleton cards={2} />}
      {!waiting.first.data && waiting.first.sentence && <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void waiting.first.refresh()}>再试一次</Button>}>{waiting.first.sentence}</StatePanel>}
      {waiting.first.data && waiting.items.length === 0 && <StatePanel kind='empty' title='没有等着的'>还没认证的人写了事，会出现在这里。</StatePanel>}
      {waiting.items.length > 0 && <Aside icon='lock' className='mt12'>写了什么、是谁写的，现在谁也看不到。他在您跟前、报得出编号，再收下。</Aside>}
      {waiting.items.length > 0 && (
        <Card rows className='mt12 t-unverified'>
          {waiting.items.map((issue) => (
            <ListRow key={issue.issueId} title={issue.number} strong sub={`${issue.categoryName} · ${issue.place || '没写地方'} · ${momentWords(new Date(issue.since), now)}写的`} side={<Button small kind='tint' className='t-vouch-open' onClick={() => setChosen(issue)}>收下</Button>} />
          ))}
        </Card>
      )}
      {waiting.more && <Button kind='line' block className='mt16' loading={waiting.loadingMore} onClick={waiting.loadMore}>再看后面的</Button>}
    </Page>
  )
}

function TakeInSheet({ issue, onClose }: { issue: UnverifiedIssue | undefined; onClose: () => void }) {
  const vouch = useAction(async () => {
    if (!issue) return
    await vouchForIssue(issue.issueId)
    await replace('/packages/issue/pages/take-in/index', { issueId: issue.issueId })
  })
  return (
    <Sheet open={issue !== undefined} title='收下这件事' onClose={onClose} actions={<Button kind='primary' block className='t-vouch' loading={vouch.busy} onClick={() => void vouch.run()}>他在跟前，收下</Button>}>
      <SheetSay lead='他报的编号是' big={issue?.number} after='收下就看得到内容，也算您接了手。这一步会记下来，并告诉他。' />
      {vouch.sentence && <FieldError>{vouch.sentence}</FieldError>}
      <View className='mt8' />
    </Sheet>
  )
}
