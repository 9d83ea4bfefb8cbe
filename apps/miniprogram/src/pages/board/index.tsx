import { Page } from '@/ui'

export default function BoardPage() {
  return <Page tab='board' title='办理' />
}
