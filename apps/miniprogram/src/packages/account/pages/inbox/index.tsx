import { View } from '@tarojs/components'
import { momentWords, type NoticeView } from '@silin/shared'
import { fetchNotices, readAllNotices, readNotice, useAction, usePages } from '@/api'
import { go } from '@/platform'
import { Button, Card, Page, Skeleton, StatePanel, ListRow, Tag } from '@/ui'

const DOOR: Record<NonNullable<NoticeView['link']>['kind'], { path: string; param: string }> = {
  issue: { path: '/packages/issue/pages/matter/index', param: 'issueId' },
  meeting: { path: '/packages/meeting/pages/detail/index', param: 'meetingId' },
  poll: { path: '/packages/poll/pages/vote/index', param: 'pollId' },
  resolution: { path: '/packages/poll/pages/resolution/index', param: 'resolutionId' },
  task: { path: '/packages/task/pages/detail/index', param: 'taskId' },
  demand: { path: '/packages/meeting/pages/demand/index', param: 'demandId' },
  talks: { path: '/packages/meeting/pages/talks/index', param: 'meetingId' },
  home: { path: '/packages/account/pages/home/index', param: 'homeId' },
  claim: { path: '/packages/account/pages/home/index', param: 'claimId' },
}

/** What happened in the matters I follow, newest first. */
export default function InboxPage() {
  const notices = usePages('notices', fetchNotices)
  const open = (notice: NoticeView) => {
    // Read or not is a comfort; the page opens whether the mark arrives or not.
    if (!notice.read) readNotice(notice.noticeId).catch(() => undefined)
    if (notice.link) void go(DOOR[notice.link.kind].path, { [DOOR[notice.link.kind].param]: notice.link.id })
  }
  const readAll = useAction(async () => {
    await readAllNotices()
    await notices.first.refresh()
  })
  const unread = notices.items.filter((notice) => !notice.read).length
  return (
    <Page title='消息'>
      {notices.first.loading && <Skeleton cards={3} />}
      {!notices.first.data && notices.first.sentence && <StatePanel kind='error' title='没打开'>{notices.first.sentence}</StatePanel>}
      {notices.first.data && notices.items.length === 0 && (
        <StatePanel kind='empty' title='还没有消息'>
          您提的事、附议的事、参加的会有了新进展，会在这里告诉您。
        </StatePanel>
      )}
      {unread > 1 && (
        <Button kind='text' className='t-read-all' loading={readAll.busy} onClick={() => void readAll.run()}>
          全部标为已读
        </Button>
      )}
      {notices.items.length > 0 && (
        <Card rows className='mt12'>
          {notices.items.map((notice) => (
            <ListRow key={notice.noticeId} className='t-notice' title={notice.title} strong={!notice.read} sub={notice.words} side={notice.read ? undefined : <Tag tone='tea'>新</Tag>} onClick={() => open(notice)}>
              <View className='cap'>{momentWords(new Date(notice.at), new Date())}</View>
            </ListRow>
          ))}
        </Card>
      )}
      {notices.more && (
        <Button kind='line' block className='mt16' loading={notices.loadingMore} onClick={notices.loadMore}>
          再看以前的
        </Button>
      )}
    </Page>
  )
}
