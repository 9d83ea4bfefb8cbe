import { View } from '@tarojs/components'
import type { AttendeeRow, PollView } from '@silin/shared'
import { Aside, Field, Option, Options } from '@/ui'
import { checkedIn } from './attendees'
import { CHOICE_ICONS } from './choice-icons'
import { PersonPicker } from './person-picker'
import { SlateForm } from './slate-form'
import type { ByHand } from './use-by-hand'
import { marked } from './vote-words'

type FormProps = { poll: PollView; attendance: readonly AttendeeRow[]; byHand: ByHand }

/** Whose vote, what they say, and who saw it: one question after the other, nothing preselected. */
export function ByHandForm({ poll, attendance, byHand }: FormProps) {
  const { slip, change } = byHand
  const here = checkedIn(attendance)
  const others = (person: AttendeeRow | undefined) => here.filter((one) => one.personId !== person?.personId)
  return (
    <>
      <View className='sub'>给没带手机的人登记</View>
      <View className='ask t-question'>{poll.question}</View>
      <Field label='替谁登记' hint='已经签到的人'>
        <PersonPicker id='by-hand-voter' people={others(slip.witness)} chosen={slip.voter} placeholder='写姓名或门牌' onChoose={(voter) => change({ voter })} />
      </Field>
      {slip.voter && (
        <Field label='本人当面说，投'>
          {poll.slate ? <SlateForm slate={poll.slate} choices={poll.choices} vote={slip.vote} onMark={(vote) => change({ vote })} /> : <Options label={poll.question}>
            {poll.choices.map(({ choice, words }) => (
              <View key={choice} className={`t-by-hand-${choice}`}>
                <Option text={words} icon={CHOICE_ICONS[choice]} on={slip.vote?.choice === choice} onClick={() => change({ vote: { choice } })} />
              </View>
            ))}
          </Options>}
        </Field>
      )}
      {slip.voter && slip.vote && marked(slip.vote) > 0 && (
        <Field label='谁在旁边见证' hint='另一位到会的居民'>
          <PersonPicker id='by-hand-witness' people={others(slip.voter)} chosen={slip.witness} placeholder='写姓名或门牌' onChoose={(witness) => change({ witness })} />
        </Field>
      )}
      <Aside icon='shield' className='mt16'>谁登记的、谁见证的都会留下记录；投的是什么，结束前谁也查不到。</Aside>
    </>
  )
}
