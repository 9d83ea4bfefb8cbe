import { Page } from '@/ui'

export default function MinePage() {
  return <Page tab='mine' title='我的' />
}
