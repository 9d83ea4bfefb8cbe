import { View } from '@tarojs/components'
import { CHANNELS, DELIVERY_WAYS, IDENTITY_BASES, momentWords, type CastEvidence, type MyBallot, type Secrecy } from '@silin/shared'
import { copy } from '@/platform'
import { Aside, Button, Card, Fact, Seal, toast } from '@/ui'

type VotedProps = { secrecy: Secrecy; ballot: MyBallot; evidence: CastEvidence | null | undefined; now: Date; late: string | undefined
  /** How often it was changed, and how it can be; nothing where it cannot. */
  changes?: number; onChange?: (() => void) | undefined }

/** By what the voter was known and reached; empty where neither is. */
const evidenceWords = ({ identity, deliveryWay }: CastEvidence) =>
  [identity && IDENTITY_BASES[identity], deliveryWay && `送达：${DELIVERY_WAYS[deliveryWay].words}`].filter(Boolean).join('；')

/** Your vote has arrived: what, when, and the receipt. */
export function VotedCard({ secrecy, ballot, evidence, now, late, changes = 0, onChange }: VotedProps) {
  const lead = secrecy === 'secret' ? '收到了，不记名' : ballot.channel === 'paper' && ballot.choice === null && ballot.choices === null ? '信封没有拆，截止后才录入' : '收到了，您投的是'
  const known = evidence ? evidenceWords(evidence) : ''
  const keep = async () => {
    await copy(ballot.receipt)
    toast('凭据号抄好了')
  }
  return (
    <Card className='mt12 t-voted'>
      <View className='row'>
        <Seal passed />
        <View className='grow ml16'>
          <View className='sub'>{lead}</View>
          <View className={`${ballot.choices || secrecy === 'secret' ? 'b' : 'display'} t-my-choice`}>{ballot.choiceWords}</View>
        </View>
      </View>
      {late && <Aside icon='warn' tone='tea' className='mt12'>{`您前一次送出的「${ballot.choiceWords}」先到了，按那一票算；后来选的「${late}」不算。`}</Aside>}
      <View className='mt12'>
        <Fact name='什么时候'>{momentWords(new Date(ballot.castAt), now)}</Fact>
        <Fact name='怎么投的'>{changes > 0 ? `${CHANNELS[ballot.channel]}，改过 ${changes} 次，按这一次算` : CHANNELS[ballot.channel]}</Fact>
        {known !== '' && <Fact name='怎么认的人'><View className='t-evidence'>{known}</View></Fact>}
        <Fact name='凭据号' sub='证明这一票收到了；号里看不出您投了什么。'>
          <View className='row row--between wrap'>
            <View className='b t-receipt'>{ballot.receipt}</View>
            <Button kind='text' small onClick={() => void keep()}>抄下来</Button>
          </View>
        </Fact>
      </View>
      {onChange && <View className='mt12'><Button kind='tint' small className='t-change-vote' onClick={onChange}>改一改</Button></View>}
    </Card>
  )
}
