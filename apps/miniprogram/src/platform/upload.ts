import Taro from '@tarojs/taro'

export type UploadAnswer = Readonly<{ status: number; body: unknown }>

type UploadRequest = {
  url: string
  filePath: string
  /** The field's name in the multipart body. */
  field?: string
  /** As its owner calls it; WeChat names it itself. */
  fileName?: string
  accessToken?: string
  form?: Readonly<Record<string, string>>
}

const TIMEOUT_MS = 60_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Sends one file. Resolves for any answer of the server; rejects only when there was none. */
export async function uploadFile({ url, filePath, field = 'file', fileName, accessToken, form }: UploadRequest): Promise<UploadAnswer> {
  const answer = await Taro.uploadFile({
    url,
    filePath,
    name: field,
    ...(process.env.TARO_ENV === 'h5' && fileName ? { fileName } : {}),
    formData: form ? { ...form } : undefined,
    header: accessToken ? { Authorization: `Bearer ${accessToken}` } : {},
    timeout: TIMEOUT_MS,
  })
  return { status: answer.statusCode, body: parsed(answer.data) }
}
