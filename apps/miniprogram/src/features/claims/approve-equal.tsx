import { View } from '@tarojs/components'
import { BULK_LIMITS, type ClaimForHandler } from '@silin/shared'
import { approveClaims, useAction } from '@/api'
import { ask } from '@/platform'
import { Button, FieldError } from '@/ui'

type ApproveEqualProps = { communityId: string; claims: readonly ClaimForHandler[]; onDone: (words: string) => void }

/** All that are equal in home, name and phone, in one tap. What somebody else decided meanwhile is left and said. */
export function ApproveEqual({ communityId, claims, onDone }: ApproveEqualProps) {
  const approve = useAction(async () => {
    const wanted = claims.slice(0, BULK_LIMITS.claimsMax)
    if (!(await ask({ title: `通过这 ${wanted.length} 份？`, content: '房屋、姓名、手机号都和名册一样。通过后会发消息告诉他们。', yes: '都通过' }))) return
    const { outcomes } = await approveClaims(communityId, wanted.map((claim) => claim.claimId))
    const left = outcomes.filter((one) => !one.approved)
    const words = left.length === 0 ? `${outcomes.length} 份都通过了` : `通过 ${outcomes.length - left.length} 份，留下 ${left.length} 份：${left[0]?.sentence ?? ''}`
    onDone(words)
  })
  return (
    <View className='mt12'>
      <Button kind='primary' block icon='check' className='t-approve-equal' loading={approve.busy} onClick={() => void approve.run()}>
        {`都对得上的 ${Math.min(claims.length, BULK_LIMITS.claimsMax)} 份，一起通过`}
      </Button>
      {approve.sentence && <FieldError>{approve.sentence}</FieldError>}
    </View>
  )
}
