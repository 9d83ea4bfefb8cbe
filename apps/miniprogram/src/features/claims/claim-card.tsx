import { View } from '@tarojs/components'
import { momentWords, type ClaimForHandler } from '@silin/shared'
import { approveClaim, useAction, useWords } from '@/api'
import { Button, Card, Criterion, FieldError, Tag } from '@/ui'

type ClaimCardProps = { claim: ClaimForHandler; now: Date; onDecided: () => void; onDecline: () => void }

/** What was claimed, masked, and what the register says to it. */
export function ClaimCard({ claim, now, onDecided, onDecline }: ClaimCardProps) {
  const approve = useAction(async () => {
    await approveClaim(claim.claimId)
    onDecided()
  })
  const { match } = claim
  const { holder } = useWords()
  const all = match.home && match.name && match.phone
  const said = (ok: boolean, yes: string, no: string) => ({ state: ok ? ('met' as const) : ('failed' as const), title: ok ? yes : no })
  return (
    <Card className='mt12 t-claim-card'>
      <View className='row row--between'>
        <View className='h2 grow'>{claim.label}</View>
        {claim.byCode && <Tag tone='willow' icon='inbox'>有信上的码</Tag>}
        <Tag tone={all ? 'willow' : 'tea'}>{all ? '都对得上' : '要核对'}</Tag>
      </View>
      <View className='sub'>{`${claim.maskedName} · ${claim.maskedPhone} · ${`说是${claim.capacity === 'owner' ? holder : '住户'}`} · ${momentWords(new Date(claim.sentAt), now)}`}</View>
      <View className='mt8'>
        {all ? (
          <Criterion state='met' title='房屋、姓名、手机号都和名册一样' />
        ) : (
          <>
            <Criterion {...said(match.home, '名册里有这套房', '名册里没有这套房')} />
            <Criterion {...said(match.name, '姓名和名册一样', '姓名和名册不一样')} />
            <Criterion {...said(match.phone, '手机号和名册一样', '手机号和名册不一样')} />
          </>
        )}
      </View>
      {approve.sentence && <FieldError>{approve.sentence}</FieldError>}
      <View className='row mt12'>
        <Button kind='line' grow className='t-decline-claim' onClick={onDecline}>不通过</Button>
        <Button kind='tint' grow className='ml12 t-approve-claim' loading={approve.busy} onClick={() => void approve.run()}>通过</Button>
      </View>
    </Card>
  )
}
