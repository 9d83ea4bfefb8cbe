import Taro from '@tarojs/taro'

/** Shows a PDF that was sent: WeChat opens it, with printing and forwarding in its menu; a browser saves it. */
export async function openPdf(bytes: ArrayBuffer, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}.pdf`
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({ filePath, data: bytes, encoding: 'binary', success: () => resolve(), fail: (fault) => reject(new Error(fault.errMsg)) })
    })
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  link.download = `${name}.pdf`
  link.click()
  URL.revokeObjectURL(link.href)
}
