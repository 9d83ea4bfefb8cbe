import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { dayOf, momentWords, type MatterView } from '@silin/shared'
import { acceptIssue, fetchCommunity, fetchMatter, useAction, useCommunity, useMe, useQuery } from '@/api'
import { DirectSheet, privateWords, PublicWordsForm, RefuseSheet, useIntake, type Refusing } from '@/features/intake'
import { back, replace } from '@/platform'
import { Button, Card, Fact, Foot, Page, Skeleton, StatePanel, toast } from '@/ui'

/** A handler looks at what was raised: take it in, ask for more, decline, or have it done at once. */
export default function TakeInPage() {
  const issueId = useRouter().params.issueId ?? ''
  const matter = useQuery(`matter.${issueId}`, () => fetchMatter(issueId))
  if (matter.data) return <TakeIn matter={matter.data} refresh={matter.refresh} />
  return (
    <Page title='看看这件事'>
      {matter.sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void matter.refresh()}>再试一次</Button>}>{matter.sentence}</StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function AsRaised({ matter, now }: { matter: MatterView; now: Date }) {
  return (
    <Card rows className='mt12'>
      <Fact name='谁提的' strong>{matter.original?.authorName ?? matter.raisedBy}</Fact>
      <Fact name='什么时候'>{momentWords(new Date(matter.raisedAt), now)}</Fact>
      <Fact name='原话'>{matter.original?.text ?? matter.text}</Fact>
    </Card>
  )
}

function TakeIn({ matter, refresh }: { matter: MatterView; refresh: () => Promise<void> }) {
  const { issueId } = matter
  const me = useMe()
  const { communityId } = useCommunity()
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const { intake, change, togglePhoto } = useIntake(matter)
  const [sheet, setSheet] = useState<Refusing | 'direct'>()
  const today = me.data?.today ?? dayOf(new Date())
  const accept = useAction(async (then: 'discuss' | 'direct') => {
    const words = privateWords(intake)
    if (words) return void toast(words)
    await acceptIssue(issueId, { publicTitle: intake.title.trim(), publicText: intake.text.trim(), publicPlace: intake.place.trim(), category: intake.category, publicPhotoIds: intake.photoIds })
    await refresh()
    if (then === 'direct') setSheet('direct')
    else await leave('受理了，邻居们可以附议了')
  })
  const leave = async (words: string) => {
    toast(words)
    await replace('/packages/issue/pages/matter/index', { issueId })
  }
  const canAccept = matter.offered.includes('accept')
  const canDirect = matter.offered.includes('executeDirectly')
  return (
    <Page
      title='看看这件事'
      foot={canAccept || canDirect ? <Foot error={accept.sentence}>{canAccept ? <Button kind='primary' grow className='t-accept' loading={accept.busy} onClick={() => void accept.run('discuss')}>受理，请邻居附议</Button> : <Button kind='primary' grow className='t-direct' onClick={() => setSheet('direct')}>直接派人办</Button>}</Foot> : undefined}
      over={
        <>
          <RefuseSheet issueId={issueId} kind={sheet === 'direct' ? undefined : sheet} onClose={() => setSheet(undefined)} onDone={() => void leave('已经告诉提出的人')} />
          <DirectSheet key={intake.title} open={sheet === 'direct'} issueId={issueId} title={intake.title} carriers={community.data?.carriers ?? []} today={today} onClose={() => setSheet(undefined)} onDone={() => void leave('派下去了')} />
        </>
      }
    >
      <AsRaised matter={matter} now={new Date(`${today}T12:00:00.000Z`)} />
      {canAccept && <PublicWordsForm intake={intake} change={change} photos={matter.original?.photos ?? []} togglePhoto={togglePhoto} />}
      {canAccept && (
        <View className='mt20'>
          <Button kind='line' block className='t-accept-direct' onClick={() => void accept.run('direct')}>受理，不用开会直接办</Button>
          <Button kind='text' block className='mt8 t-return' onClick={() => setSheet('return')}>请他补充</Button>
          <Button kind='quiet' block className='t-decline' onClick={() => setSheet('decline')}>不受理</Button>
        </View>
      )}
      {!canAccept && !canDirect && <StatePanel kind='done' title={matter.stateWords} actions={<Button kind='line' block onClick={() => void back()}>返回</Button>} />}
    </Page>
  )
}
