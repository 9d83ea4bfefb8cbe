import { needsSignIn, type Query } from '@/api'
import { go } from '@/platform'
import { Button, Skeleton, StatePanel } from '@/ui'

type OpeningProps = { query: Pick<Query<unknown>, 'problem' | 'sentence' | 'refresh'>; cards?: number }

/** What stands there until there is something: bones, a way in, or why it did not open. */
export function Opening({ query, cards = 3 }: OpeningProps) {
  if (needsSignIn(query)) return <SignInFirst />
  if (!query.sentence) return <Skeleton cards={cards} />
  return (
    <StatePanel
      kind='error'
      title='没打开'
      actions={
        <>
          <Button kind='primary' block className='t-retry' onClick={() => void query.refresh()}>再试一次</Button>
          <Button kind='text' block onClick={() => void go('/pages/meetings/index')}>看看别的会</Button>
        </>
      }
    >
      {query.sentence}
    </StatePanel>
  )
}

export function SignInFirst() {
  return (
    <StatePanel
      kind='no-permission'
      title='先进门，再看事'
      actions={<Button kind='primary' block className='t-go-sign-in' onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>}
    >
      在微信里打开会自动登录。这里是浏览器，请先登录。
    </StatePanel>
  )
}
