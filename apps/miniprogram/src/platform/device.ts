import Taro from '@tarojs/taro'

/** Scans a code with the camera; undefined when the person changes their mind or the platform has no scanner. */
export async function scan(): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'weapp') return undefined
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: true })
    return path || result
  } catch {
    return undefined
  }
}

export function canScan(): boolean {
  return process.env.TARO_ENV === 'weapp'
}

export async function call(phone: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber: phone })
  } catch {
    // The person put the call down before it began.
  }
}

export async function copy(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}

export type Place = Readonly<{ name: string; address: string; latitude: number; longitude: number }>

/** WeChat's map (gcj02), where the app was granted it; undefined otherwise, and the form's own list of places is used. */
export async function choosePlace(): Promise<Place | undefined> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('chooseLocation')) return undefined
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({})
    return { name: name || address, address, latitude, longitude }
  } catch {
    return undefined
  }
}

export const canShowPlaces = () => process.env.TARO_ENV === 'weapp'

/** WeChat's map with this place on it, from which it leads the way. It asks for nothing and tells nobody where the phone is. */
export async function showPlace(place: Place): Promise<void> {
  try {
    await Taro.openLocation(place)
  } catch {
    // The map did not open; the address stands on the page.
  }
}

const KINDS: Readonly<Record<string, string>> = { ios: '苹果手机', android: '安卓手机', ohos: '鸿蒙手机', windows: '电脑', mac: '电脑' }

/** In words, for telling one's own accounts apart; no model, no number. */
export function deviceWords(): string {
  if (process.env.TARO_ENV !== 'weapp') return '浏览器'
  return KINDS[Taro.getDeviceInfo().platform] ?? '手机'
}
