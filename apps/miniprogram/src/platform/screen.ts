import Taro from '@tarojs/taro'

/** Keeps the screen lit while people scan from it. A browser decides for itself. */
export function keepScreenOn(on: boolean): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined)
}
