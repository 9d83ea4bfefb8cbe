import { View } from '@tarojs/components'
import { dayWords, momentWords } from '@silin/shared'
import { fetchMatter, fetchMeeting, fetchTask, pictureUrl, useQuery } from '@/api'
import { go } from '@/platform'
import { Button, Card, Fact, Photos, Section, Tag } from '@/ui'
import type { WorkItem } from './work-items'

type AboutProps = { id: string }

/** Beside the table on a PC: what the chosen row is about, and the way there. */
export function WorkPreview({ item }: { item: WorkItem }) {
  const { issueId, taskId, meetingId } = item.params
  return (
    <Section title='选中的这件' className='t-preview'>
      <Card>
        <View className='row'><Tag tone={item.tone} icon={item.icon}>{item.tag}</Tag></View>
        <View className='h2 mt8'>{item.title}</View>
        <View className='sub mt4'>{item.sub}</View>
        {issueId && <AboutMatter id={issueId} />}
        {taskId && <AboutTask id={taskId} />}
        {meetingId && <AboutMeeting id={meetingId} />}
        <Button kind='primary' block className='mt16 t-preview-open' onClick={() => void go(item.path, item.params)}>{item.action}</Button>
      </Card>
    </Section>
  )
}

function AboutMatter({ id }: AboutProps) {
  const matter = useQuery(`matter.${id}`, () => fetchMatter(id)).data
  if (!matter) return <View />
  const { text, place, photos } = matter.original ?? matter
  return (
    <View className='mt12'>
      <View>{text}</View>
      {place && <View className='sub mt8'>{place}</View>}
      {photos.length > 0 && <View className='mt12'><Photos photos={photos.slice(0, 3).map((photo) => ({ src: pictureUrl(photo.url) }))} /></View>}
    </View>
  )
}

function AboutTask({ id }: AboutProps) {
  const task = useQuery(`task.${id}`, () => fetchTask(id)).data
  if (!task) return <View />
  const last = task.reports[0]
  return (
    <View className='mt12'>
      <Fact name='谁来办'>{task.assignee}</Fact>
      <Fact name='哪天前'>{dayWords(task.dueOn)}</Fact>
      <Fact name='最近一次'>{last ? last.text : '还没有报过进展'}</Fact>
    </View>
  )
}

function AboutMeeting({ id }: AboutProps) {
  const meeting = useQuery(`meeting.${id}`, () => fetchMeeting(id)).data
  if (!meeting) return <View />
  return (
    <View className='mt12'>
      <Fact name='几点'>{momentWords(new Date(meeting.startsAt), new Date(meeting.startsAt))}</Fact>
      <Fact name='在哪儿'>{meeting.venueName}</Fact>
      <Fact name='谈什么'>{meeting.agenda.map(({ title }) => title).join('；')}</Fact>
    </View>
  )
}
