import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { BEHALF_CONSENTS, dayOf, momentWords, type MatterView } from '@silin/shared'
import { acceptIssue, fetchCommunity, fetchMatter, useAction, useCommunity, useMe, useQuery } from '@/api'
import { DirectSheet, IdentitySheet, MergeSheet, privateWords, PublicWordsForm, ReferSheet, RefuseSheet, useIntake, type Refusing } from '@/features/intake'
import { back, replace } from '@/platform'
import { Button, Card, Columns, Fact, Foot, ListRow, Page, Skeleton, StatePanel, toast } from '@/ui'

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

function AsRaised({ matter, now, onAsk }: { matter: MatterView; now: Date; onAsk: () => void }) {
  const { recorded, named, offered } = matter
  return (
    <Card rows className='mt12'>
      <Fact name='谁提的' sub={recorded ? `${recorded.office}代提，${BEHALF_CONSENTS[recorded.consent]}` : undefined} strong>
        {matter.original?.authorName ?? matter.raisedBy}
      </Fact>
      {offered.includes('lookUp') && <ListRow className='t-look-up' icon='key' title='查看是谁' sub='要写理由，他会知道' onClick={onAsk} />}
      {named.length > 0 && <Fact name='说到谁'>{named.join('、')}</Fact>}
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
  const [sheet, setSheet] = useState<Refusing | 'direct' | 'merge' | 'refer' | 'who'>()
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
      wide
      foot={canAccept || canDirect ? <Foot error={accept.sentence}>{canAccept ? <Button kind='primary' grow className='t-accept' loading={accept.busy} onClick={() => void accept.run('discuss')}>受理，请邻居附议</Button> : <Button kind='primary' grow className='t-direct' onClick={() => setSheet('direct')}>直接派人办</Button>}</Foot> : undefined}
      over={
        <>
          <RefuseSheet issueId={issueId} kind={sheet === 'return' || sheet === 'decline' ? sheet : undefined} onClose={() => setSheet(undefined)} onDone={() => void leave('已经告诉提出的人')} />
          <DirectSheet key={intake.title} open={sheet === 'direct'} issueId={issueId} title={intake.title} carriers={community.data?.carriers ?? []} today={today} onClose={() => setSheet(undefined)} onDone={() => void leave('派下去了')} />
          <MergeSheet open={sheet === 'merge'} issueId={issueId} onClose={() => setSheet(undefined)} onDone={() => void leave('并过去了，已经告诉提出的人')} />
          <ReferSheet open={sheet === 'refer'} issueId={issueId} communityId={communityId} onClose={() => setSheet(undefined)} onDone={() => void leave('转过去了，已经告诉提出的人')} />
          <IdentitySheet open={sheet === 'who'} issueId={issueId} onClose={() => setSheet(undefined)} />
        </>
      }
    >
      <Columns
        even
        aside={
          <>
            {canAccept && <PublicWordsForm intake={intake} change={change} photos={matter.original?.photos ?? []} togglePhoto={togglePhoto} />}
            {canAccept && (
              <View className='mt20'>
                <Button kind='line' block className='t-accept-direct' onClick={() => void accept.run('direct')}>受理，不用开会直接办</Button>
                <Button kind='text' block className='mt8 t-return' onClick={() => setSheet('return')}>请他补充</Button>
              </View>
            )}
            {(matter.offered.includes('merge') || matter.offered.includes('refer') || matter.offered.includes('decline')) && (
              <Card rows className='mt12'>
                {matter.offered.includes('merge') && <ListRow className='t-merge' icon='branch' title='并到同类的事里' sub='已经有人提过同样的' onClick={() => setSheet('merge')} />}
                {matter.offered.includes('refer') && <ListRow className='t-refer' icon='share' title='转给有关部门' sub='社区办不了，有人能办' onClick={() => setSheet('refer')} />}
                {matter.offered.includes('decline') && <ListRow className='t-decline' icon='x' title='不受理' sub='要选一条依据' onClick={() => setSheet('decline')} />}
              </Card>
            )}
          </>
        }
      >
        <AsRaised matter={matter} now={new Date(`${today}T12:00:00.000Z`)} onAsk={() => setSheet('who')} />
      </Columns>
      {!canAccept && !canDirect && <StatePanel kind='done' title={matter.stateWords} actions={<Button kind='line' block onClick={() => void back()}>返回</Button>} />}
    </Page>
  )
}
