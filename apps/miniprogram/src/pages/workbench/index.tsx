import { Page } from '@/ui'

export default function WorkbenchPage() {
  return <Page tab='workbench' title='工作台' />
}
