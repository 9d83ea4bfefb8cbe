import { View } from '@tarojs/components'
import type { MatterView } from '@silin/shared'
import { endorse, useAction, withdrawEndorsement } from '@/api'
import { go } from '@/platform'
import { Button, FieldError, Foot } from '@/ui'

type MatterFootProps = { matter: MatterView; refresh: () => Promise<void> }

/** The one thing this reader can do now, thumb-high; decided by what the server offers. */
export function MatterFoot({ matter, refresh }: MatterFootProps) {
  const { offered, issueId } = matter
  const can = (action: string) => offered.includes(action)
  const support = useAction(async () => {
    await (matter.endorsedByMe ? withdrawEndorsement(issueId) : endorse(issueId))
    await refresh()
  })
  const main = can('accept') ? (
    <Button kind='primary' grow className='ml16 t-take-in' onClick={() => void go('/packages/issue/pages/take-in/index', { issueId })}>看看怎么办</Button>
  ) : can('submit') ? (
    <Button kind='primary' grow className='ml16 t-supplement' onClick={() => void go('/packages/issue/pages/raise/index', { issueId })}>去补充</Button>
  ) : can('endorse') ? (
    <Button kind='primary' grow icon='hand' className='ml16 t-endorse' loading={support.busy} onClick={() => void support.run()}>我也附议</Button>
  ) : can('unendorse') ? (
    <Button kind='line' grow icon='check' className='ml16 t-unendorse' loading={support.busy} onClick={() => void support.run()}>您附议了，点这里收回</Button>
  ) : null
  if (matter.visibility === 'private' && !main) return null
  return (
    <>
      {support.sentence && <FieldError>{support.sentence}</FieldError>}
      <Foot>
        <View className='none'>
          <View className='b t-endorsements'>{`${matter.endorsements} 人`}</View>
          <View className='cap'>已附议</View>
        </View>
        {main}
      </Foot>
    </>
  )
}
