import { View } from '@tarojs/components'
import { yuanWords, type Choice, type PollView, type Slate, type VoteRequest } from '@silin/shared'
import { Card, Chips, Option } from '@/ui'

type SlateProps = { slate: Slate; choices: PollView['choices']; vote: VoteRequest | undefined; onMark: (vote: VoteRequest) => void }

/** Several things at once, each for itself; nothing is preselected, and a line may stay blank. */
export function SlateForm({ slate, choices, vote, onMark }: SlateProps) {
  const said = vote?.choices ?? {}
  const mark = (option: string, choice: Choice | undefined) => {
    const { [option]: _before, ...others } = said
    onMark({ choices: choice ? { ...others, [option]: choice } : others })
  }
  if (slate.kind === 'budget') {
    return (
      <>
        {slate.options.map(({ option, words, costFen }) => {
          const on = said[option] === 'approve'
          return <View key={option} className={`t-line-${option}`}><Option text={words} figure={yuanWords(costFen)} on={on} onClick={() => mark(option, on ? undefined : 'approve')} /></View>
        })}
      </>
    )
  }
  return (
    <>
      {slate.options.map(({ option, words }) => (
        <Card key={option} className={`mt12 t-line-${option}`}>
          <View className='h2'>{words}</View>
          <View className='mt8'>
            <Chips label={words} clearable options={choices.map((one) => ({ value: one.choice, text: one.words }))} value={said[option]} onChange={(choice) => mark(option, choice)} />
          </View>
        </Card>
      ))}
    </>
  )
}
