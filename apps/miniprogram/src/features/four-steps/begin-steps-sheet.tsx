import { useState } from 'react'
import { MOTIONS, STEPS_LIMITS, type Motion } from '@silin/shared'
import { beginSteps } from '@/api'
import { Chips, Field } from '@/ui'
import { WordsSheet } from './words-sheet'

const OPTIONS = (Object.keys(MOTIONS) as Motion[]).map((value) => ({ value, text: MOTIONS[value] }))
const EXAMPLES: Record<Motion, string> = { people: '例如：王秀兰等 12 户', officials: '例如：村委会主任', above: '例如：镇里的文件' }

/** 动议事由: where it comes from, and from whom. */
export function BeginStepsSheet({ issueId, onClose, onDone }: { issueId: string; onClose: () => void; onDone: () => void }) {
  const [motion, setMotion] = useState<Motion>()
  return (
    <WordsSheet
      name={`begin.${issueId}`}
      title='走四议两公开'
      label='是谁'
      placeholder={motion ? EXAMPLES[motion] : '写清是谁提的'}
      min={1}
      max={STEPS_LIMITS.motionByMax}
      button='开始走四议'
      first='先写清是谁提的'
      waits={motion ? undefined : '先选从哪儿来'}
      note='开始以后只能一步一步走，不能直接派人办，也不上别的会。'
      send={({ requestKey, text }) => beginSteps(issueId, { requestKey, motion: motion ?? 'people', motionBy: text })}
      onClose={onClose}
      onDone={onDone}
    >
      <Field label='这件事从哪儿来'>
        <Chips options={OPTIONS} value={motion} onChange={setMotion} label='动议事由' />
      </Field>
    </WordsSheet>
  )
}
