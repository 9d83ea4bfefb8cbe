import Taro from '@tarojs/taro'
import { showPhotos } from './photos'

/** Opens a paper that lies behind a link: a picture large, a PDF in whatever the phone reads it with. */
export async function openPaper(url: string, kind: 'pdf' | 'image'): Promise<void> {
  if (kind === 'image') return showPhotos([url], url)
  if (process.env.TARO_ENV !== 'weapp') {
    window.open(url, '_blank', 'noopener')
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}
