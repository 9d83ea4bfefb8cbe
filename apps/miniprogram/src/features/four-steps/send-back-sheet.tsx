import { useState } from 'react'
import { isStep, STEPS_LIMITS, stepName, type FourStepsView } from '@silin/shared'
import { sendBackSteps } from '@/api'
import { Chips, Field } from '@/ui'
import { WordsSheet } from './words-sheet'

/** A step was not carried: from which one it goes on, and why. */
export function SendBackSheet({ view: { issueId, returnTo }, onClose, onDone }: { view: FourStepsView; onClose: () => void; onDone: () => void }) {
  const [chosen, setChosen] = useState<string>()
  const toStep = Number(chosen)
  return (
    <WordsSheet
      name={`back.${issueId}`}
      title='退回去重走'
      label='为什么退回'
      placeholder='例如：预算太高，两委重新商议'
      min={STEPS_LIMITS.reasonMin}
      max={STEPS_LIMITS.reasonMax}
      button='退回这一步'
      first='先写明原因'
      waits={chosen ? undefined : '先选退到哪一步'}
      note='原因人人看得到。退回的那一步要重新开会。'
      send={({ requestKey, text }) => (isStep(toStep) ? sendBackSteps(issueId, { requestKey, toStep, reason: text }) : Promise.resolve())}
      onClose={onClose}
      onDone={onDone}
    >
      <Field label='退到哪一步'>
        <Chips options={returnTo.map((step) => ({ value: String(step), text: stepName(step) }))} value={chosen} onChange={setChosen} label='退到哪一步' />
      </Field>
    </WordsSheet>
  )
}
