import { View } from '@tarojs/components'
import { BEHALF_CONSENTS, dayWords, momentWords, type MatterView } from '@silin/shared'
import { call, go } from '@/platform'
import { Aside, Button, Card, Fact, ListRow, Section } from '@/ui'

const matterPage = '/packages/issue/pages/matter/index'

/** Where it goes on: the matter into which it was merged, or the office with its number. */
export function WentTo({ matter: { mergedInto, referral } }: { matter: MatterView }) {
  return (
    <>
      {mergedInto && (
        <Card rows className='mt16 t-merged-into'>
          <ListRow icon='branch' strong title={`并到：${mergedInto.title}`} sub={`${mergedInto.number}，一起办。您提的、附议的都算数`} onClick={() => void go(matterPage, { issueId: mergedInto.issueId })} />
        </Card>
      )}
      {referral && (
        <Card className='mt16 t-referral'>
          <View className='b'>{`转给${referral.name}办`}</View>
          <View className='sub mt4'>想问进展，打这个电话。</View>
          <Button kind='tint' block icon='phone' className='mt12' onClick={() => void call(referral.phone)}>{`拨打 ${referral.phone}`}</Button>
        </Card>
      )}
    </>
  )
}

/** What came to it, and how it was raised, in the words of who may know. */
export function CameWith({ matter: { absorbed, recorded, named, visibility } }: { matter: MatterView }) {
  if (absorbed.length === 0 && !recorded && named.length === 0) return null
  return (
    <Section title={absorbed.length > 0 ? `并进来 ${absorbed.length} 件同类的` : '怎么提的'}>
      <Card rows className='t-absorbed'>
        {absorbed.map(({ number, raisedBy, mergedOn }) => <ListRow key={number} icon='branch' title={`${number} · ${raisedBy}`} sub={`${dayWords(mergedOn)}并进来`} />)}
        {recorded && <Fact name='代提'>{`${recorded.office}代提，${BEHALF_CONSENTS[recorded.consent]}`}</Fact>}
        {named.length > 0 && <Fact name='说到谁' sub={visibility === 'private' ? '受理以前，他们看不到，也不经他们的手' : '不经他们的手'}>{named.join('、')}</Fact>}
      </Card>
    </Section>
  )
}

/** For the author alone: who asked which person is behind it. The office, never the name. */
export function LookUps({ matter: { lookUps }, now }: { matter: MatterView; now: Date }) {
  if (lookUps.length === 0) return null
  return (
    <Section title='谁查看过您是谁'>
      <Card rows className='t-look-ups'>
        {lookUps.map(({ at, office, reason }) => <ListRow key={at} icon='key' title={office} sub={`${momentWords(new Date(at), now)} · ${reason}`} />)}
      </Card>
      <Aside icon='shield' className='mt8'>平时他们只看得到「几号楼居民」。觉得不该查的，可以打 12345。</Aside>
    </Section>
  )
}
