import { View } from '@tarojs/components'
import { HAND_KINDS, ISSUE_LIMITS, MEETING_LIMITS, type Hands, type HandsDesk } from '@silin/shared'
import { Aside, Button, Card, Chips, Field, FieldError, SelectRow, TextArea, TextField } from '@/ui'
import { digitsOf, KINDS } from './typed-hands'
import type { Counting } from './use-counting'
import './count-form.scss'

/** What usually was wrong; one tap instead of typing. */
const USUAL = ['后面的没数到', '有人举了两回', '重新数了一遍'].map((words) => ({ value: words, text: words }))
const ASKED: Readonly<Record<keyof Hands, string>> = { approve: '同意的请举手', reject: '反对的请举手', abstain: '弃权的请举手', notRaised: '哪次都没举的' }

/** One number under the other, in the order in which the chair asks; under them whether everybody is in one of them. */
export function CountForm({ counting, desk }: { counting: Counting; desk: HandsDesk }) {
  const { correcting, question, setQuestion, reason, setReason } = counting
  return (
    <>
      {correcting ? (
        <Field label='哪里数错了' hint='写进纪要'>
          <Chips options={USUAL} value={reason} onChange={(words) => setReason(words ?? '')} />
          <View className='mt8'><TextArea id='hands-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='也可以自己写' /></View>
        </Field>
      ) : (
        <Field label='问大家的话' hint='只问一件事，可以改'>
          <TextArea id='hands-question' short value={question} onChange={setQuestion} max={MEETING_LIMITS.proposalMax} />
        </Field>
      )}
      <MayRaise desk={desk} />
      <Numbers counting={counting} />
      <Watcher counting={counting} desk={desk} />
    </>
  )
}

const MayRaise = ({ desk: { mayRaise, recused, members } }: { desk: HandsDesk }) => (
  <View className='row row--base mt16 t-may-raise'>
    <View className='hands-n'>{mayRaise}</View>
    <View className='sub ml6 grow'>{[`位到场能表决${members === null ? '' : `，应到 ${members} 位`}`, recused > 0 ? `另有 ${recused} 位回避` : ''].filter(Boolean).join('；')}</View>
  </View>
)

function Numbers({ counting: { typed, setTyped, checked } }: { counting: Counting }) {
  const change = (kind: keyof Hands) => (text: string) => setTyped({ ...typed, [kind]: digitsOf(text) })
  const { missing } = checked
  const restIsSilent = missing > 0 && typed.approve !== ''
  return (
    <Card className='mt8 t-hands'>
      {KINDS.map((kind) => (
        <View key={kind} className='row hands-row'>
          <View className='grow'>
            <View className='b'>{HAND_KINDS[kind]}</View>
            <View className='cap'>{ASKED[kind]}</View>
          </View>
          <View className='hands-field'><TextField id={`hands-${kind}`} type='number' max={4} value={typed[kind]} onChange={change(kind)} placeholder='0' label={`${HAND_KINDS[kind]}的人数`} after={<View className='sub'>位</View>} /></View>
        </View>
      ))}
      <View className={`mt8 b t-hands-sum ${missing === 0 ? 'c-willow' : 'c-zhu'}`}>{missing === 0 ? '每一位都数到了' : missing > 0 ? `还差 ${missing} 位：再数一遍，或记作没举手` : `多了 ${-missing} 位：再数一遍`}</View>
      <View>{restIsSilent && <Button small kind='tint' className='mt8 t-rest-silent' onClick={() => setTyped({ ...typed, notRaised: String(Number(typed.notRaised) + missing) })}>{`这 ${missing} 位记作没举手`}</Button>}</View>
    </Card>
  )
}

function Watcher({ counting: { watcher, setWatcher, keep }, desk }: { counting: Counting; desk: HandsDesk }) {
  const options = [{ value: '', text: '没有另请' }, ...desk.watchers.map(({ personId, name, homeLabel }) => ({ value: personId, text: homeLabel ? `${name} · ${homeLabel}` : name }))]
  return (
    <View className='mt12 t-watcher'>
      <SelectRow name='监票人' options={options} value={watcher} onChange={setWatcher} />
      {keep.problem?.is('hands.mismatch') && <View className='mt8'><FieldError>{keep.sentence ?? ''}</FieldError></View>}
      <View className='mt8'><Aside icon='hand'>只记数目，不记谁举了手。没举手的也要写上，大家才对得上数。</Aside></View>
    </View>
  )
}
