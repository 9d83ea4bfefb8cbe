import { View } from '@tarojs/components'
import { useAction, withdrawIssue } from '@/api'
import { ask } from '@/platform'
import { Button, FieldError } from '@/ui'

/** For the author, until somebody has taken it in. */
export function WithdrawRow({ issueId, refresh }: { issueId: string; refresh: () => Promise<void> }) {
  const withdraw = useAction(async () => {
    if (!(await ask({ title: '撤回这件事？', content: '撤回后网格员就看不到了。以后可以再提。', yes: '撤回' }))) return
    await withdrawIssue(issueId)
    await refresh()
  })
  return (
    <View className='mt20'>
      {withdraw.sentence && <FieldError>{withdraw.sentence}</FieldError>}
      <Button kind='quiet' block className='t-withdraw' loading={withdraw.busy} onClick={() => void withdraw.run()}>撤回这件事</Button>
    </View>
  )
}
