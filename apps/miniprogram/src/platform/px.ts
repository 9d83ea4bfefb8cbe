import Taro from '@tarojs/taro'

/** An artboard length (375 wide) for an inline style: rpx in WeChat, rem in the browser. */
export function px(length: number): string {
  return Taro.pxTransform(length)
}
