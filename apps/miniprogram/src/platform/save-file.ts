import Taro from '@tarojs/taro'

type Opened = 'pdf' | 'docx' | 'xlsx'

/** Shows a paper that was sent: WeChat opens it, with printing and forwarding in its menu; a browser saves it. */
export async function openFile(bytes: ArrayBuffer, name: string, fileType: Opened): Promise<void> {
  const fileName = `${withoutSlashes(name)}.${fileType}`
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = await write(fileName, bytes, 'binary')
    await Taro.openDocument({ filePath, fileType, showMenu: true })
    return
  }
  download(fileName, new Blob([bytes]))
}

export const openPdf = (bytes: ArrayBuffer, name: string): Promise<void> => openFile(bytes, name, 'pdf')

/** Gives a file to somebody else: WeChat asks which chat it goes to, a browser saves it. */
export async function handOn(data: string | ArrayBuffer, name: string): Promise<void> {
  const fileName = withoutSlashes(name)
  if (process.env.TARO_ENV === 'weapp') {
    await Taro.shareFileMessage({ filePath: await write(fileName, data, typeof data === 'string' ? 'utf8' : 'binary'), fileName })
    return
  }
  download(fileName, new Blob([data], typeof data === 'string' ? { type: 'application/json' } : {}))
}

const withoutSlashes = (name: string) => name.replace(/[\\/:*?"<>|]/g, '')

function write(fileName: string, data: string | ArrayBuffer, encoding: 'utf8' | 'binary'): Promise<string> {
  const files = Taro.getFileSystemManager()
  forgetWritten(files)
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  return new Promise((resolve, reject) => {
    files.writeFile({ filePath, data, encoding, success: () => resolve(filePath), fail: (fault) => reject(new Error(fault.errMsg)) })
  })
}

/** A mini-program may keep 200 MB: what was opened before makes room for what is opened now. */
function forgetWritten(files: Taro.FileSystemManager): void {
  const folder = `${Taro.env.USER_DATA_PATH}`
  try {
    for (const name of files.readdirSync(folder)) if (/\.(pdf|docx|xlsx|zip|json)$/.test(name)) files.unlinkSync(`${folder}/${name}`)
  } catch {
    // A file that is still open elsewhere stays until the next time.
  }
}

function download(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
