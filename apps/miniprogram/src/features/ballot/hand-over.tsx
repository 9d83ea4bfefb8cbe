import { View } from '@tarojs/components'
import type { AttendeeRow, PollView } from '@silin/shared'
import { Aside, Button, Field, FieldError, Foot, Option, Options, Sheet, SheetSay, StatePanel } from '@/ui'
import { checkedIn } from './attendees'
import { CHOICE_ICONS } from './choice-icons'
import { PersonPicker } from './person-picker'
import { SecretNotice } from './secret-notice'
import { SlateForm } from './slate-form'
import type { HandOver } from './use-hand-over'
import { marked, voteWords } from './vote-words'

type HandOverProps = { poll: PollView; hand: HandOver }

/** Whose turn it is and who watches; the clerk is asked nothing else. */
export function HandOverPeople({ poll, attendance, hand }: HandOverProps & { attendance: readonly AttendeeRow[] }) {
  const { people: { voter, witness }, change } = hand
  const here = checkedIn(attendance)
  const others = (person: AttendeeRow | undefined) => here.filter((one) => one.personId !== person?.personId)
  return (
    <>
      <View className='sub'>借手机给没带手机的人投</View>
      <View className='ask t-question'>{poll.question}</View>
      <Field label='谁来投' hint='已经签到的人'>
        <PersonPicker id='by-hand-voter' people={others(witness)} chosen={voter} placeholder='写姓名或门牌' onChoose={(next) => change({ voter: next })} />
      </Field>
      {voter && (
        <Field label='谁在旁边见证' hint='看着是本人自己点的，不看点了什么'>
          <PersonPicker id='by-hand-witness' people={others(voter)} chosen={witness} placeholder='写姓名或门牌' onChoose={(next) => change({ witness: next })} />
        </Field>
      )}
      <Aside icon='lock' className='mt16'>这次不记名，不能替人点。选好人，把手机交给本人。</Aside>
    </>
  )
}

export function HandOverFoot({ hand }: { hand: HandOver }) {
  const { people: { voter, witness }, give } = hand
  const missing = !voter ? '先选谁来投' : !witness ? '再选见证人' : undefined
  return <Foot><Button kind='primary' grow icon='hand' className='t-hand-over' disabled={missing !== undefined} onClick={give}>{missing ?? '把手机交给本人'}</Button></Foot>
}

/** What the voter sees who was handed the phone; nothing of it stays when they hand it back. */
export function HandedOver({ poll, hand }: HandOverProps) {
  const { stage, people: { voter }, begin, takeBack } = hand
  const name = voter?.name ?? ''
  if (stage === 'over') {
    return (
      <StatePanel
        kind='no-permission'
        title={`请把手机交给${name}`}
        actions={
          <>
            <Button kind='primary' block className='t-begin' onClick={begin}>{`我是${name}，开始投`}</Button>
            <Button kind='text' block className='mt4 t-take-back' onClick={takeBack}>先不投了</Button>
          </>
        }
      >
        本人自己点，旁边的人请转过脸去。投完这部手机上什么也不留。
      </StatePanel>
    )
  }
  if (stage === 'back') {
    return (
      <StatePanel kind='done' title='投好了' actions={<Button kind='primary' block className='t-take-back' onClick={takeBack}>交回手机</Button>}>
        只记下您投过票，选了什么没有记在您名下，这部手机上也没有。请把手机还给工作人员。
      </StatePanel>
    )
  }
  return <Voting poll={poll} hand={hand} />
}

function Voting({ poll, hand }: HandOverProps) {
  const { vote, mark, ask } = hand
  return (
    <>
      <View className='ask t-question'>{poll.question}</View>
      <SecretNotice poll={poll} />
      <View className='mt12'>
        {poll.slate ? <SlateForm slate={poll.slate} choices={poll.choices} vote={vote} onMark={mark} /> : (
          <Options label={poll.question}>
            {poll.choices.map(({ choice, words, detail }) => (
              <View key={choice} className={`t-handed-${choice}`}>
                <Option
                  text={words}
                  sub={detail}
                  icon={CHOICE_ICONS[choice]}
                  on={vote?.choice === choice}
                  onClick={() => {
                    mark({ choice })
                    ask()
                  }}
                />
              </View>
            ))}
          </Options>
        )}
      </View>
    </>
  )
}

export function VotingFoot({ poll, hand: { vote, ask, takeBack } }: HandOverProps) {
  const lines = vote ? marked(vote) : 0
  return (
    <Foot>
      <Button kind='line' grow={!poll.slate} className='t-take-back' onClick={takeBack}>不投了，交回</Button>
      {poll.slate && <Button kind='primary' grow className='ml12 t-handed-ask' disabled={lines === 0} onClick={ask}>{lines > 0 ? `选好了 ${lines} 个` : '先在上面选'}</Button>}
    </Foot>
  )
}

/** In the voter's own hands: once more in words, then it is cast. */
export function HandedSheet({ poll, hand }: HandOverProps) {
  const { vote, asking, goBack, cast, refusal, unsure, takeBack } = hand
  const words = voteWords(poll, vote)
  if (words === '') return null
  // What may have arrived is not changed any more: it is sent again as it was, or left.
  const leave = unsure || cast.problem !== undefined
  return (
    <Sheet
      open={asking}
      title='再看一眼'
      onClose={leave ? takeBack : goBack}
      actions={
        <>
          {cast.problem === undefined && <Button kind='primary' block className='t-handed-confirm' loading={cast.busy} onClick={() => void cast.run()}>{unsure ? '再送一次' : poll.slate ? '就投这一票' : `就投「${words}」`}</Button>}
          <Button kind='quiet' block className='mt4 t-handed-leave' onClick={leave ? takeBack : goBack}>{leave ? '先不投了，交回手机' : '回去改'}</Button>
        </>
      }
    >
      <SheetSay lead={<View>您投：</View>} big={poll.slate ? undefined : words} after={poll.slate ? words : undefined} />
      <Aside icon='warn' tone='tea' className='mt12'>{unsure ? '可能已经送到了。再送一次，只算一票；先不投也行，送到了的照样算。' : '投出去不能改，也查不到投的是什么。'}</Aside>
      {refusal && <FieldError>{refusal}</FieldError>}
    </Sheet>
  )
}
