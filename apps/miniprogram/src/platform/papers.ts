import Taro from '@tarojs/taro'
import { tell } from './dialog'
import { showPhotos } from './photos'

const CANNOT_OPEN = '这份文件打不开'
const TRY_AGAIN = '可能连不上网，也可能这一页开得太久了。请退回上一页，再进来点一次。'

/** Opens a paper that lies behind a link: a picture large, a PDF in whatever the phone reads it with. What cannot be opened is said. */
export async function openPaper(url: string, kind: 'pdf' | 'image'): Promise<void> {
  if (kind === 'image') return showPhotos([url], url)
  if (process.env.TARO_ENV !== 'weapp') {
    window.open(url, '_blank', 'noopener')
    return
  }
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    // A link that has run out is answered all the same.
    if (statusCode !== 200) throw new Error(`answered with ${statusCode}`)
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
  } catch {
    await tell(CANNOT_OPEN, TRY_AGAIN)
  }
}
