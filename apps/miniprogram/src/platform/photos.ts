import Taro from '@tarojs/taro'

export type PhotoSource = 'camera' | 'album'
export type ChosenPhoto = Readonly<{ path: string; bytes: number }>

/** Whether a rejected promise means that the person changed their mind rather than that something failed. */
function isCancelled(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'errMsg' in reason && /cancel/i.test(String(reason.errMsg))
}

/** Photos compressed by the phone. An empty list when the person changes their mind. */
export async function choosePhotos(count: number, source: PhotoSource): Promise<readonly ChosenPhoto[]> {
  try {
    if (process.env.TARO_ENV === 'weapp') {
      const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: [source] })
      return tempFiles.map((file) => ({ path: file.tempFilePath, bytes: file.size }))
    }
    const { tempFiles } = await Taro.chooseImage({ count, sizeType: ['compressed'], sourceType: [source] })
    return tempFiles.slice(0, count).map((file) => ({ path: file.path, bytes: file.size }))
  } catch (reason) {
    if (isCancelled(reason)) return []
    throw reason
  }
}

/** Shows photos large, with swiping. */
export function showPhotos(sources: readonly string[], current: string): void {
  void Taro.previewImage({ urls: [...sources], current })
}
