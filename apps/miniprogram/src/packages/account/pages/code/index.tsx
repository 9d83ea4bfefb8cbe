import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { codeInScan, PRIVACY_GUIDE, type RedeemCodeAnswer } from '@silin/shared'
import { useMe } from '@/api'
import { CodeForm, ConsentStep } from '@/features/account'
import { go, replace } from '@/platform'
import { Aside, Button, Page, Skeleton, StatePanel } from '@/ui'

/** 我有信上的码: opened by the letter's picture (the address carries the code), or to scan or type it. */
export default function CodePage() {
  const { params } = useRouter()
  const opened = codeInScan(Object.entries(params).map(([name, value]) => `&${name}=${value ?? ''}`).join(''))
  const me = useMe()
  const [answer, setAnswer] = useState<RedeemCodeAnswer>()
  const done = (given: RedeemCodeAnswer) => {
    setAnswer(given)
    void me.refresh()
  }
  return (
    <Page title='我有信上的码'>
      {answer ? (
        <Answered answer={answer} />
      ) : me.data ? (
        me.data.consent.givenVersion === PRIVACY_GUIDE.version ? <Form opened={opened} onDone={done} /> : <ConsentStep onGiven={() => void me.refresh()} />
      ) : me.sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void me.refresh()}>再试一次</Button>}>
          {me.sentence}
        </StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function Form({ opened, onDone }: { opened: string | undefined; onDone: (answer: RedeemCodeAnswer) => void }) {
  return (
    <>
      <CodeForm opened={opened} onDone={onDone} />
      <Aside icon='people' className='mt16'>一个码只能用一次，用过别人就不能再用。信丢了，找网格员再打一封。</Aside>
      <Button kind='text' block className='mt8 t-no-letter' onClick={() => void replace('/packages/account/pages/claim/index')}>
        我没有收到信
      </Button>
    </>
  )
}

function Answered({ answer }: { answer: RedeemCodeAnswer }) {
  const bound = answer.outcome === 'bound'
  return (
    <StatePanel
      kind='done'
      title={bound ? '认证好了' : '交上去了'}
      actions={
        <>
          <Button kind='primary' block className='t-home' onClick={() => void go('/pages/home/index')}>
            先回首页看看
          </Button>
          {bound && (
            <Button kind='text' block className='t-my-home' onClick={() => void replace('/packages/account/pages/home/index')}>
              看看我的房屋
            </Button>
          )}
        </>
      }
    >
      {answer.words}
    </StatePanel>
  )
}
