import { Page } from '@/ui'

export default function HomePage() {
  return <Page tab='home' title='首页' />
}
