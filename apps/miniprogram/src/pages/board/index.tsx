import { useState } from 'react'
import { clockTimeOf, dayOf, type BoardView, type Stage } from '@silin/shared'
import { fetchBoard, needsSignIn, useCommunity, useMe, usePages } from '@/api'
import { BoardRates, BoardRow } from '@/features/board'
import { go } from '@/platform'
import { Button, Card, Chips, MarkName, Page, Segments, Skeleton, StatePanel } from '@/ui'
import { View } from '@tarojs/components'

const FILTERS = [
  { value: 'all', text: '全部' },
  { value: 'soon', text: '快到期' },
  { value: 'overdue', text: '超时的' },
  { value: 'mine', text: '我提的' },
  { value: 'endorsed', text: '我附议的' },
] as const
type Filter = Exclude<(typeof FILTERS)[number]['value'], 'all'>

/** 办理: everything the community has taken in, laid open. */
export default function BoardPage() {
  const me = useMe()
  const { communityId, name } = useCommunity()
  const [stage, setStage] = useState<Stage>('execute')
  const [filter, setFilter] = useState<Filter>()
  const board = usePages(communityId && `board.${communityId}.${stage}.${filter ?? 'all'}`, (cursor) => fetchBoard(communityId ?? '', { stage, filter, cursor }))
  const view = board.first.data
  const today = me.data?.today ?? dayOf(new Date())
  const offline = board.first.stale && board.first.at ? `没有网，看的是 ${clockTimeOf(new Date(board.first.at))} 存下的` : undefined
  return (
    <Page tab='board' lead={<MarkName name={name} />} offline={offline}>
      {needsSignIn(me) && <StatePanel kind='no-permission' title='先登录，再看' actions={<Button kind='primary' block onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>} />}
      {view && <Figures view={view} stage={stage} onStage={setStage} />}
      {communityId && <View className='mt12 t-filters'><Chips oneLine options={FILTERS} value={filter ?? 'all'} onChange={(chosen) => setFilter(chosen === 'all' ? undefined : chosen)} /></View>}
      {board.first.loading && !needsSignIn(me) && <Skeleton cards={4} />}
      {!view && board.first.sentence && !needsSignIn(me) && <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void board.first.refresh()}>再试一次</Button>}>{board.first.sentence}</StatePanel>}
      {view && board.items.length === 0 && <Card kind='flat' className='mt16'><View className='sub'>{filter ? '没有这样的事。点上面的「全部」，看别的。' : '这一段现在没有事。'}</View></Card>}
      {board.items.map((issue) => <BoardRow key={issue.issueId} issue={issue} today={today} />)}
      {board.more && <Button kind='line' block className='mt16' loading={board.loadingMore} onClick={board.loadMore}>再看后面的</Button>}
      {view && communityId && <BoardRates communityId={communityId} />}
    </Page>
  )
}

function Figures({ view, stage, onStage }: { view: BoardView; stage: Stage; onStage: (stage: Stage) => void }) {
  const { figures } = view
  const total = figures.discuss + figures.execute + figures.oversee
  return (
    <>
      <View className='display b t-board-total'>{`${total} 件事，都摆在这儿`}</View>
      <View className='mt12 t-stages'>
        <Segments
          items={[
            { value: 'discuss', text: '民议', figure: figures.discuss },
            { value: 'execute', text: '民办', figure: figures.execute },
            { value: 'oversee', text: '民管', figure: figures.oversee },
          ]}
          value={stage}
          onChange={(value) => onStage(value)}
        />
      </View>
      <View className='sub mt8'>{figures.closed === 0 ? '近来还没有办完的事' : `办完 ${figures.closed} 件：${figures.closedByResidents} 件居民点头，${figures.sentBack} 件退回重办过`}</View>
    </>
  )
}
