import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { PaperToEnter } from '@silin/shared'
import { enterPaper, fetchPaperToEnter, usePhotoUpload, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { CodeEntry, ReadingForm, SheetCard, useReading } from '@/features/paper'
import { back } from '@/platform'
import { Button, Field, FieldError, Foot, Page, PhotoPicker, StatePanel, toast } from '@/ui'

/** 录票: one opened ballot after the other, by two clerks who do not see each other's reading. */
export default function EnterPage() {
  const pollId = useRouter().params.pollId ?? ''
  const [code, setCode] = useState<string>()
  const query = useQuery(`paper-next.${pollId}.${code ?? ''}`, () => fetchPaperToEnter(pollId, code))
  const next = () => (code ? setCode(undefined) : void query.refresh())
  if (code && query.sentence) return <ByCode pollId={pollId} sentence={query.sentence} onCode={setCode} onBack={() => setCode(undefined)} />
  // What was kept is the one before.
  if (!query.data || query.unconfirmed) return <Unopened title='录票' query={query} />
  return <Enter key={query.data.sheet?.rollEntryId ?? ''} pollId={pollId} toEnter={query.data} onNext={next} onCode={setCode} />
}

type EnterProps = { pollId: string; toEnter: PaperToEnter; onNext: () => void; onCode: (code: string) => void }

function Enter({ pollId, toEnter: { slate, sheet, left }, onNext, onCode }: EnterProps) {
  const [searching, setSearching] = useState(false)
  const upload = usePhotoUpload(1, [], () => undefined)
  const reading = useReading(slate, async (request) => {
    const [photoId] = upload.photoIds
    await enterPaper(pollId, { ...request, ...(photoId ? { photoId } : {}) })
    toast(`录好了：${sheet?.alias ?? ''}`)
    onNext()
  })
  if (!sheet) return <AllEntered />
  if (searching) return <ByCode pollId={pollId} sentence={undefined} onCode={onCode} onBack={() => setSearching(false)} />
  const { words, send } = reading
  return (
    <Page
      title='录票'
      foot={
        <Foot error={send.sentence}>
          <Button kind='primary' grow className='t-enter-send' disabled={!words || upload.sending} loading={send.busy} onClick={() => void send.run(sheet.rollEntryId)}>
            {upload.sending ? '照片正在传' : !words ? '先看票选一个' : slate ? '都照票录了，下一张' : `录成「${words}」，下一张`}
          </Button>
        </Foot>
      }
    >
      <View className='sub t-left'>{`等您录的还有 ${left} 张`}</View>
      <SheetCard sheet={sheet} hasPhoto={sheet.hasPhoto} />
      <Button kind='text' block className='mt4 t-by-code' onClick={() => setSearching(true)}>手里是另一张，按编号找</Button>
      <ReadingForm reading={reading} />
      {!sheet.hasPhoto && (
        <Field label='拍下拆开的票' hint='可以不拍，拍了另一位看着录'>
          <PhotoPicker photos={upload.photos} max={1} onAdd={upload.add} onRemove={upload.remove} onRetry={upload.retry} />
          {upload.sentence && <FieldError>{upload.sentence}</FieldError>}
        </Field>
      )}
    </Page>
  )
}

type ByCodeProps = { pollId: string; sentence: string | undefined; onCode: (code: string) => void; onBack: () => void }

const ByCode = ({ pollId, sentence, onCode, onBack }: ByCodeProps) => (
  <Page title='录票'>
    <View className='sub'>找手里这一张</View>
    <CodeEntry pollId={pollId} sentence={sentence} onCode={onCode} />
    <Button kind='text' block className='mt12 t-in-order' onClick={onBack}>还是按顺序录</Button>
  </Page>
)

const AllEntered = () => (
  <Page title='录票'>
    <StatePanel kind='done' title='您这边都录完了' actions={<Button kind='primary' block className='t-back' onClick={() => void back()}>返回</Button>}>
      每张票要两位工作人员各录一遍。两遍不一样的，请监票人一起再看。
    </StatePanel>
  </Page>
)
