import Taro from '@tarojs/taro'

/** Shows a PDF that was sent: WeChat opens it, with printing and forwarding in its menu; a browser saves it. */
export async function openPdf(bytes: ArrayBuffer, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = await write(`${name}.pdf`, bytes, 'binary')
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return
  }
  download(`${name}.pdf`, new Blob([bytes], { type: 'application/pdf' }))
}

/** Gives a file of text to somebody else: WeChat asks which chat it goes to, a browser saves it. */
export async function handOn(text: string, fileName: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    await Taro.shareFileMessage({ filePath: await write(fileName, text, 'utf8'), fileName })
    return
  }
  download(fileName, new Blob([text], { type: 'application/json' }))
}

function write(fileName: string, data: string | ArrayBuffer, encoding: 'utf8' | 'binary'): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data, encoding, success: () => resolve(filePath), fail: (fault) => reject(new Error(fault.errMsg)) })
  })
}

function download(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
