import { View } from '@tarojs/components'
import { areaWords, dayWords, OWNERS_POLL_LIMITS, type RollDifferences, type RollView } from '@silin/shared'
import { correctRoll, fetchRollDifferences, recordRollError, useAction, useQuery } from '@/api'
import { PaperField, useKeptForm, type KeptPaper } from '@/features/resolution'
import { Aside, Button, Card, Field, FieldError, ListRow, Sheet, Skeleton, StatePanel, TextArea, toast } from '@/ui'

export type RollErrorKind = 'correct' | 'recordError'
type SheetProps = { roll: RollView; kind: RollErrorKind; onClose: () => void; refresh: () => Promise<void> }
type Form = Readonly<{ reason: string; paper: KeptPaper | undefined }>

const WORDS = {
  correct: { title: '更正名册', send: '更正，告诉每一位业主', done: '更正了，已经告诉每一位业主', act: correctRoll, note: '旧名册一行不少地留着，谁都能翻看。开投以后就不能更正了。' },
  recordError: { title: '记下名册的错', send: '记下来，告诉每一位业主', done: '记下了，已经告诉每一位业主', act: recordRollError, note: '名册和投过的票都不动。会不会影响结果，系统在计票时算，和结果一起公布。' },
} as const

/** What roll and register say differently is found, not typed; whoever convenes looks at it, says why, and adds what proves it. */
export function RollErrorSheet(props: SheetProps) {
  const { roll, kind, onClose } = props
  const query = useQuery(`roll-differences.${roll.pollId}`, () => fetchRollDifferences(roll.pollId))
  const found = query.unconfirmed ? undefined : query.data
  if (found && found.count > 0) return <Confirming {...props} found={found} again={query.refresh} />
  return (
    <Sheet open title={WORDS[kind].title} onClose={onClose} actions={<Button kind='tint' block onClick={onClose}>知道了</Button>}>
      {found ? (
        <StatePanel kind='not-yet' title='名册和登记对得上'>先把登记改对：面积错了、漏了业主，导入改好的名册；过户没登记，到「住户变动」登记。改好再来。</StatePanel>
      ) : query.sentence ? <FieldError>{query.sentence}</FieldError> : <Skeleton cards={1} />}
    </Sheet>
  )
}

function Confirming({ roll, kind, onClose, refresh, found, again }: SheetProps & { found: RollDifferences; again: () => Promise<void> }) {
  const { form, change, done } = useKeptForm<Form>(`roll-error.${kind}.${roll.pollId}`, { reason: '', paper: undefined })
  const words = WORDS[kind]
  const send = useAction(async () => {
    const { requestKey, reason, paper } = form
    await words.act(roll.pollId, { requestKey, reason: reason.trim(), seenSha256: found.sha256, ...(paper ? { documentId: paper.documentId } : {}) })
    done()
    onClose()
    toast(words.done)
    await refresh()
  })
  const short = Array.from(form.reason.trim()).length < OWNERS_POLL_LIMITS.reasonMin
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-roll-error-send' disabled={short} loading={send.busy} onClick={() => void send.run()}>{short ? '先写为什么' : words.send}</Button>}
    >
      <Differences found={found} />
      <Field label='为什么' hint='业主都看得到，别写人名'>
        <TextArea id='roll-error-reason' value={form.reason} onChange={(reason) => change({ reason })} max={OWNERS_POLL_LIMITS.reasonMax} placeholder='例如：查了不动产登记，面积是 90.12 平' />
      </Field>
      <PaperField label='证明' hint='可以不附；要附先盖住个人信息' paper={form.paper} onChange={(paper) => change({ paper })} />
      <Aside icon='info' className='mt12'>{words.note}</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
      {send.sentence && <View className='mt8'><Button small kind='tint' icon='refresh' onClick={() => void again()}>再对一遍登记</Button></View>}
    </Sheet>
  )
}

function Differences({ found: { items, count, asOf } }: { found: RollDifferences }) {
  return (
    <>
      <View className='b'>{`和${dayWords(asOf)}的登记对，有 ${count} 处不一样`}</View>
      <Card rows className='mt8 t-roll-differences'>
        {items.map((one) => (
          <ListRow key={`${one.kind}.${one.alias}`} title={one.alias} sub={one.kind === 'wrong_area' ? `${one.words}：${areaWords(one.areaCm2)}，登记是 ${areaWords(one.rightAreaCm2)}` : one.words} />
        ))}
        {count > items.length && <ListRow sub={`还有 ${count - items.length} 处`} />}
      </Card>
    </>
  )
}
