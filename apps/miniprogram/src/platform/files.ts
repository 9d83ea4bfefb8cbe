import Taro from '@tarojs/taro'

export type ChosenFile = Readonly<{ path: string; name: string; bytes: number }>

/** A file from a chat (WeChat) or from the computer (browser); undefined when the person changes their mind. */
export async function chooseFile(extensions: readonly string[]): Promise<ChosenFile | undefined> {
  if (process.env.TARO_ENV === 'weapp') {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] })
      const [file] = tempFiles
      return file && { path: file.path, name: file.name, bytes: file.size }
    } catch {
      return undefined
    }
  }
  return fromBrowser(extensions)
}

function fromBrowser(extensions: readonly string[]): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((one) => `.${one}`).join(',')
    input.style.display = 'none'
    input.addEventListener('change', () => {
      const [file] = Array.from(input.files ?? [])
      input.remove()
      resolve(file && { path: URL.createObjectURL(file), name: file.name, bytes: file.size })
    })
    input.addEventListener('cancel', () => {
      input.remove()
      resolve(undefined)
    })
    document.body.appendChild(input)
    input.click()
  })
}
