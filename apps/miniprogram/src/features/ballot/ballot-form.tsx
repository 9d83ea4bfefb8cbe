import { View } from '@tarojs/components'
import type { PollView } from '@silin/shared'
import { Aside, Button, Card, Option, Options } from '@/ui'
import { CHOICE_ICONS } from './choice-icons'
import { EntryCard } from './entry-card'
import { SecretNotice } from './secret-notice'
import { SlateForm } from './slate-form'
import type { Ballot } from './use-ballot'
import { voteWords } from './vote-words'

type FormProps = { poll: PollView; ballot: Ballot }

/** The choices weigh the same and none is preselected. They stand right under the question: the last one must not hide below the fold. */
export function BallotForm({ poll, ballot }: FormProps) {
  const waits = ballot.unsent !== undefined && !ballot.asking
  // Of a secret vote nobody can say later which of two was the one that arrived: what was sent is sent again as it was.
  if (waits && poll.secrecy === 'secret') return <NotArrived poll={poll} ballot={ballot} />
  return (
    <>
      {waits && <NotArrived poll={poll} ballot={ballot} />}
      <EntryCard entry={ballot.entry} entries={ballot.changing ? [] : poll.myEntries} />
      {ballot.changing && <Aside icon='info' className='mt12 t-changing'>{`现在算的是「${ballot.entry?.ballot?.choiceWords ?? ''}」。重新选，选好送到才换。`}</Aside>}
      <View><SecretNotice poll={poll} /></View>
      <View className='mt12'>
        {poll.slate ? (
          <SlateForm slate={poll.slate} choices={poll.choices} vote={ballot.vote} onMark={ballot.mark} />
        ) : <Options label={poll.question}>
          {poll.choices.map(({ choice, words, detail }) => (
            <View key={choice} className={`t-choice-${choice}`}>
              <Option text={words} sub={detail} icon={CHOICE_ICONS[choice]} on={ballot.vote?.choice === choice} onClick={() => ballot.choose({ choice })} />
            </View>
          ))}
        </Options>}
      </View>
      <Aside icon='lock' className='mt16'>{`${poll.closesAt ? '截止' : '结束'}前，${poll.slate ? '各得多少' : '同意、反对各多少'}谁也看不到，只看得到来投了几个人。`}</Aside>
    </>
  )
}

function NotArrived({ poll, ballot }: FormProps) {
  const { unsent, choose } = ballot
  if (!unsent) return null
  return (
    <Card kind='sunk' className='mt12 t-unsent'>
      <View className='b c-tea'>{`您选的「${voteWords(poll, unsent)}」还没送到`}</View>
      <View className='sub'>再送一次，只算一票，不会多算。</View>
      <View className='mt12'><Button kind='tint' small className='t-send-again' onClick={() => choose(unsent)}>再送一次</Button></View>
    </Card>
  )
}
