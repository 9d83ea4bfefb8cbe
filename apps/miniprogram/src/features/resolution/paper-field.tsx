import { View } from '@tarojs/components'
import { documentWords } from '@silin/shared'
import { uploadPaper, useAction } from '@/api'
import { chooseFile, choosePhotos, type PhotoSource } from '@/platform'
import { Button, Field, LinkRow } from '@/ui'

export type KeptPaper = Readonly<{ documentId: string; words: string }>
type PaperProps = { label: string; hint?: string; photoOnly?: boolean; paper: KeptPaper | undefined; onChange: (paper: KeptPaper | undefined) => void }

/** A paper is sent as soon as it is chosen: photographed, out of the album, or as a PDF. */
export function PaperField({ label, hint, photoOnly, paper, onChange }: PaperProps) {
  const keep = async (path: string | undefined) => {
    if (path === undefined) return
    const document = await uploadPaper(path)
    onChange({ documentId: document.documentId, words: documentWords(document) })
  }
  const photograph = useAction(async (source: PhotoSource) => keep((await choosePhotos(1, source))[0]?.path))
  const pick = useAction(async () => keep((await chooseFile(['pdf', 'jpg', 'jpeg', 'png']))?.path))
  const busy = photograph.busy || pick.busy
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(photograph.sentence ?? pick.sentence ? { error: photograph.sentence ?? pick.sentence } : {})}>
      {paper ? (
        <LinkRow icon='file' title='传上来了' sub={paper.words} action='换一份' onClick={() => onChange(undefined)} />
      ) : (
        <View className='t-paper-choice'>
          <Button kind='line' block icon='camera' className='t-paper-camera' loading={busy} onClick={() => void photograph.run('camera')}>拍下来</Button>
          <Button kind='line' block icon='photo' className='mt8 t-paper-album' disabled={busy} onClick={() => void photograph.run('album')}>从相册选</Button>
          {!photoOnly && <Button kind='line' block icon='file' className='mt8 t-paper-file' disabled={busy} onClick={() => void pick.run()}>选 PDF 文件</Button>}
        </View>
      )}
    </Field>
  )
}
