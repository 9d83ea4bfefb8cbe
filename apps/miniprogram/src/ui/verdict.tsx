import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './verdict.scss'

type SealProps = { passed: boolean; icon?: IconName }

/** The leaf-shaped seal: sprout for passed, vermilion for not. */
export function Seal({ passed, icon }: SealProps) {
  return (
    <View className={`seal ${passed ? '' : 'seal--no'}`}>
      <Icon size='xl' name={icon ?? (passed ? 'check' : 'x')} colour={passed ? 'willow-900' : 'card'} />
    </View>
  )
}

type VerdictProps = { passed: boolean; word: string; icon?: IconName }

/** The result as one word: on ground willow when passed, on sunk when not. */
export function Verdict({ passed, word, icon }: VerdictProps) {
  return (
    <View className='verdict'>
      <Seal passed={passed} icon={icon} />
      <View className={`verdict__w ${passed ? '' : 'is-no'}`} {...role('heading')}>{word}</View>
    </View>
  )
}
