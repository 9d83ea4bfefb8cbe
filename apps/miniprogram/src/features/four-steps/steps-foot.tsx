import { dayWords, type FourStepsView } from '@silin/shared'
import { Button, Foot } from '@/ui'
import { planNext } from './next-meeting-sheet'

export type StepsSheet = 'choose' | 'back' | 'end' | 'publish' | 'ask' | Readonly<{ answer: string }>

/** The one next thing of who leads it: the next meeting, how it goes on, or the result. */
export function StepsFoot({ view, onSheet }: { view: FourStepsView; onSheet: (sheet: StepsSheet) => void }) {
  const { next, offered } = view
  const can = (action: string) => offered.includes(action)
  if (can('publishResult')) return <Foot><Button kind='primary' grow className='t-publish-result' onClick={() => onSheet('publish')}>公开实施结果</Button></Foot>
  if (can('sendBack')) return <Foot><Button kind='line' className='t-end-steps' onClick={() => onSheet('end')}>到此为止</Button><Button kind='primary' grow className='ml12 t-send-back' onClick={() => onSheet('back')}>退回去重走</Button></Foot>
  if (can('plan') && next) {
    const from = next.earliestOn ? `，最早${dayWords(next.earliestOn)}` : ''
    return <Foot><Button kind='primary' grow className='t-next-step' onClick={() => (next.forms.length > 1 ? onSheet('choose') : planNext(view))}>{`开下一个会${from}`}</Button></Foot>
  }
  return null
}
