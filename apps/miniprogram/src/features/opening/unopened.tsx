import type { ReactNode } from 'react'
import { needsSignIn, Refused, type Query } from '@/api'
import { go } from '@/platform'
import { Button, Page, Skeleton, StatePanel } from '@/ui'

type UnopenedProps = {
  title: string
  query: Pick<Query<unknown>, 'problem' | 'sentence' | 'refresh'>
  /** Bones to draw while it is asked for. */
  cards?: number
}

/** A page whose subject is not here yet, or will not come: why, and the way on. */
export function Unopened({ title, query, cards = 2 }: UnopenedProps) {
  return <Page title={title}>{query.sentence ? <Refusal query={query} /> : <Skeleton cards={cards} />}</Page>
}

const home = <Button kind='text' block className='mt8' onClick={() => void go('/pages/home/index')}>回首页</Button>

function Refusal({ query }: Pick<UnopenedProps, 'query'>) {
  const { problem, sentence, refresh } = query
  if (needsSignIn(query)) {
    return (
      <Panel kind='no-permission' title='先进门，再看事' action={<Button kind='primary' block className='t-go-sign-in' onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>}>
        在微信里打开会自动登录。这里是浏览器，请先登录。
      </Panel>
    )
  }
  if (problem instanceof Refused && problem.is('permission.unverified')) {
    return (
      <Panel kind='no-permission' title='先认证住址' action={<Button kind='primary' block className='t-go-claim' onClick={() => void go('/packages/account/pages/claim/index')}>认领我的房屋</Button>}>
        {sentence}
      </Panel>
    )
  }
  const title = problem instanceof Refused && problem.is('not_found') ? '没有找到' : '没打开'
  return (
    <Panel kind='error' title={title} action={<Button kind='primary' block className='t-retry' onClick={() => void refresh()}>再试一次</Button>}>
      {sentence}
    </Panel>
  )
}

type PanelProps = { kind: 'error' | 'no-permission'; title: string; action: ReactNode; children: ReactNode }

function Panel({ kind, title, action, children }: PanelProps) {
  return (
    <StatePanel kind={kind} title={title} actions={<>{action}{home}</>}>
      {children}
    </StatePanel>
  )
}
