import { View } from '@tarojs/components'
import { resumeIssue, useAction } from '@/api'
import type { MatterView } from '@silin/shared'
import { ask } from '@/platform'
import { Button, FieldError } from '@/ui'

type TermRowProps = { matter: MatterView; refresh: () => Promise<void>; onPark: () => void }

/** For a convener: let it rest until a day, or have it taken up before that. */
export function TermRow({ matter: { issueId, offered, parkDays }, refresh, onPark }: TermRowProps) {
  const resume = useAction(async () => {
    if (!(await ask({ title: '现在就接着办？', content: '承办单位和关注的邻居都会收到消息，办完的日子按挂账的天数往后挪。', yes: '接着办' }))) return
    await resumeIssue(issueId)
    await refresh()
  })
  const parks = offered.includes('park') && parkDays
  if (!parks && !offered.includes('resume')) return null
  return (
    <View className='mt20'>
      {resume.sentence && <FieldError>{resume.sentence}</FieldError>}
      {parks && <Button kind='quiet' block className='t-park' onClick={onPark}>暂时办不了，先挂账</Button>}
      {offered.includes('resume') && <Button kind='line' block className='t-resume' loading={resume.busy} onClick={() => void resume.run()}>不等了，接着办</Button>}
    </View>
  )
}
