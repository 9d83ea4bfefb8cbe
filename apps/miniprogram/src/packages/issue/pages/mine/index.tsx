import { fetchMyIssues, usePages, useWords } from '@/api'
import { MyIssueCard } from '@/features/home'
import { go } from '@/platform'
import { Button, Page, Skeleton, StatePanel } from '@/ui'

/** Everything I have raised, newest first. */
export default function MyIssuesPage() {
  const issues = usePages('my-issues', fetchMyIssues)
  const { home } = useWords()
  return (
    <Page title='我提的事'>
      {issues.first.loading && <Skeleton cards={3} />}
      {!issues.first.data && issues.first.sentence && (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void issues.first.refresh()}>再试一次</Button>}>
          {issues.first.sentence}
        </StatePanel>
      )}
      {issues.first.data && issues.items.length === 0 && (
        <StatePanel kind='empty' title='您还没提过事' actions={<Button kind='primary' block onClick={() => void go('/packages/issue/pages/raise/index')}>我要提事</Button>}>
          {`${home}里看到什么不方便、不安全，说一句、拍一张就行。`}
        </StatePanel>
      )}
      {issues.items.map((issue) => <MyIssueCard key={issue.issueId} issue={issue} />)}
      {issues.more && <Button kind='line' block className='mt16' loading={issues.loadingMore} onClick={issues.loadMore}>再看以前的</Button>}
    </Page>
  )
}
