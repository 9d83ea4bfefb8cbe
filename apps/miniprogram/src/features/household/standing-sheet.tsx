import { Button, FieldError, Sheet, SheetSay } from '@/ui'
import { STEP_DOWN_WORDS, takeOverWords } from './household-words'
import type { Standing } from './use-standing'

/** Whose place it is, and what is said by taking it; or what a home loses. */
export function StandingSheet({ standing: { asked, close, stand, stepDown }, ofAgeWords }: { standing: Standing; ofAgeWords: string }) {
  if (!asked) return null
  const { household, change } = asked
  if (change === 'stepDown') {
    return (
      <Sheet open title='不再代表' onClose={close} actions={<Button kind='primary' block className='t-step-down-sure' loading={stepDown.busy} onClick={() => void stepDown.run(household)}>不再代表</Button>}>
        <SheetSay lead={STEP_DOWN_WORDS} />
        {stepDown.sentence && <FieldError>{stepDown.sentence}</FieldError>}
      </Sheet>
    )
  }
  return (
    <Sheet open title='换我来代表' onClose={close} actions={<Button kind='primary' block className='t-stand-sure' loading={stand.busy} onClick={() => void stand.run(household)}>换我来</Button>}>
      <SheetSay lead={household.delegate ? takeOverWords(household.delegate) : ''} after={`点了就是说：${ofAgeWords}。`} />
      {stand.sentence && <FieldError>{stand.sentence}</FieldError>}
    </Sheet>
  )
}
