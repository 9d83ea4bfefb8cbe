import { Page } from '@/ui'

export default function MeetingsPage() {
  return <Page tab='meetings' title='议事' />
}
