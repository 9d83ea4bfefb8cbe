import { View } from '@tarojs/components'
import { dayWords, type MatterView } from '@silin/shared'
import { go } from '@/platform'
import { Aside, Button } from '@/ui'

type ReopenRowProps = { matter: MatterView; onReopen: () => void }

/** After the nod: say that it is not solved, or, when that is over, raise it again with what was written. */
export function ReopenRow({ matter: { issueId, offered, reopenUntil }, onReopen }: ReopenRowProps) {
  if (offered.includes('reopen')) {
    return (
      <View className='mt20'>
        <Button kind='line' block className='t-reopen' onClick={onReopen}>还没解决，请重新办</Button>
        {reopenUntil && <View className='cap center mt4'>{`${dayWords(reopenUntil)}前都可以说`}</View>}
      </View>
    )
  }
  if (!offered.includes('raiseAgain')) return null
  return (
    <View className='mt20'>
      <Aside icon='info'>{reopenUntil ? `过了${dayWords(reopenUntil)}，不能直接重办了。又出问题了，可以再提一次。` : '又出问题了，可以再提一次。'}</Aside>
      <Button kind='line' block className='mt12 t-raise-again' onClick={() => void go('/packages/issue/pages/raise/index', { againOf: issueId })}>再提一次</Button>
    </View>
  )
}
