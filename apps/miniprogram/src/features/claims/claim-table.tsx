import { View } from '@tarojs/components'
import { momentWords, type ClaimForHandler } from '@silin/shared'
import { approveClaim, useAction, useWords } from '@/api'
import { Button, FieldError, Table, Tag, type Column } from '@/ui'

type ClaimTableProps = { claims: readonly ClaimForHandler[]; now: Date; onDecided: () => void; onDecline: (claimId: string) => void }

/** The claims on a PC: one row each, what was said beside what the register says. */
export function ClaimTable({ claims, now, onDecided, onDecline }: ClaimTableProps) {
  const { holder } = useWords()
  const columns: readonly Column<ClaimForHandler>[] = [
    { name: '哪套房', share: 3, cell: ({ label, capacity }) => <><View className='b'>{label}</View><View className='sub'>{`说是${capacity === 'owner' ? holder : '住户'}`}</View></> },
    { name: '谁', share: 3, cell: ({ maskedName, maskedPhone }) => <><View>{maskedName}</View><View className='sub'>{maskedPhone}</View></> },
    { name: '什么时候', share: 2, cell: ({ sentAt }) => momentWords(new Date(sentAt), now) },
    { name: '和名册比', share: 6, cell: ({ match, byCode }) => <Matches match={match} byCode={byCode} /> },
    { name: '怎么办', share: 4, cell: (claim) => <Decide claim={claim} onDecided={onDecided} onDecline={onDecline} /> },
  ]
  return <Table className='mt12 t-claims' label='等核对的认领' columns={columns} rows={claims} keyOf={({ claimId }) => claimId} />
}

function Matches({ match, byCode }: Pick<ClaimForHandler, 'match' | 'byCode'>) {
  const parts = [['房号', match.home], ['姓名', match.name], ['手机', match.phone]] as const
  return (
    <View className='row wrap'>
      {byCode && <View className='mr8'><Tag tone='willow' icon='inbox'>有信上的码</Tag></View>}
      {parts.map(([name, fits]) => <View key={name} className='mr8'><Tag tone={fits ? 'willow' : 'tea'} icon={fits ? 'check' : 'x'}>{`${name}${fits ? '一样' : '不一样'}`}</Tag></View>)}
    </View>
  )
}

function Decide({ claim, onDecided, onDecline }: { claim: ClaimForHandler } & Pick<ClaimTableProps, 'onDecided' | 'onDecline'>) {
  const approve = useAction(async () => {
    await approveClaim(claim.claimId)
    onDecided()
  })
  return (
    <>
      <View className='row'>
        <Button small kind='line' grow className='t-decline-claim' label={`${claim.label}不通过`} onClick={() => onDecline(claim.claimId)}>不通过</Button>
        <Button small kind='tint' grow className='ml8 t-approve-claim' label={`${claim.label}通过`} loading={approve.busy} onClick={() => void approve.run()}>通过</Button>
      </View>
      {approve.sentence && <FieldError>{approve.sentence}</FieldError>}
    </>
  )
}
