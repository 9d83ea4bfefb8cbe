import { View } from '@tarojs/components'
import { CHOICES, choicesOn, COUNTED_CHOICE_WORDS, type Choice, type CountedChoice, type Slate } from '@silin/shared'
import { Card, Chips, Option, Options, type IconName } from '@/ui'
import type { Reading } from './use-reading'

const ICONS: Readonly<Record<CountedChoice, IconName>> = { approve: 'check', reject: 'x', abstain: 'minus', void: 'trash' }

/** What the ballot says, as it stands there. */
export function ReadingForm({ reading }: { reading: Reading }) {
  const { slate, said, say } = reading
  const choices: readonly CountedChoice[] = slate ? ['void'] : (Object.keys(COUNTED_CHOICE_WORDS) as CountedChoice[])
  const spoiltBy = slate ? '一行选了两样、涂改看不清、没签名' : '没选、选了两样、涂改看不清、没签名'
  return (
    <View className='mt12'>
      {slate && <Lines slate={slate} reading={reading} />}
      <View className='mt12'>
        <Options label='这张票上写的是'>
          {slate && <View className='t-read-blank'><Option text='一行也没填' icon='minus' on={said?.choices !== undefined && Object.keys(said.choices).length === 0} onClick={() => say({ choices: {} })} /></View>}
          {choices.map((choice) => (
            <View key={choice} className={`t-read-${choice}`}>
              <Option text={COUNTED_CHOICE_WORDS[choice]} icon={ICONS[choice]} on={said?.choice === choice} onClick={() => say({ choice })} {...(choice === 'void' ? { sub: spoiltBy } : {})} />
            </View>
          ))}
        </Options>
      </View>
    </View>
  )
}

/** Several things on one ballot: line by line, and a line may be blank. */
function Lines({ slate, reading: { said, say } }: { slate: Slate; reading: Reading }) {
  const lines = said?.choices ?? {}
  const read = (option: string, choice: Choice | undefined) => {
    const { [option]: _before, ...others } = lines
    say({ choices: choice ? { ...others, [option]: choice } : others })
  }
  const choices = choicesOn(slate).map((choice) => ({ value: choice, text: CHOICES[choice] }))
  return (
    <>
      {slate.options.map(({ option, words }) => (
        <Card key={option} className={`mt12 t-read-line-${option}`}>
          <View className='h2'>{words}</View>
          <View className='mt8'><Chips label={words} clearable options={choices} value={lines[option]} onChange={(choice) => read(option, choice)} /></View>
        </Card>
      ))}
    </>
  )
}
