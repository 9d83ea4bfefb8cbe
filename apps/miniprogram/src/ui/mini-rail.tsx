import { View } from '@tarojs/components'
import { Fragment } from 'react'
import './mini-rail.scss'

type MiniRailProps = {
  /** The three words, each beside its leaf. */
  words: readonly [string, string, string]
  /** The stage that holds it; 3 when all are done. */
  at: 0 | 1 | 2 | 3
}

/** 小三段: where a matter stands, on every list row. */
export function MiniRail({ words, at }: MiniRailProps) {
  return (
    <View className='mrail' aria-label={at === 3 ? `${words.join('、')}都走完了` : `现在在${words[at]}`}>
      {words.map((word, stage) => (
        <Fragment key={word}>
          {stage > 0 && <View className={`mrail__ln ${stage <= at ? 'is-done' : ''}`} />}
          <View className={`mrail__st ${stage < at ? 'is-done' : stage === at ? 'is-now' : ''}`}>
            <View className='mrail__leaf' />
            {word}
          </View>
        </Fragment>
      ))}
    </View>
  )
}
