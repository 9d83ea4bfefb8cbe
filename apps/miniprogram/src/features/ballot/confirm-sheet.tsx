import { View } from '@tarojs/components'
import { CHOICES, type PollView, type Slate, type SlateChoices } from '@silin/shared'
import { Aside, Button, Card, Fact, FieldError, Sheet, SheetSay } from '@/ui'
import type { Ballot } from './use-ballot'
import { voteWords } from './vote-words'

/** Question and choice once more in words. No countdown; the way back is as easy as the way on. */
export function ConfirmSheet({ poll, ballot }: { poll: PollView; ballot: Ballot }) {
  const { asking, goBack, cast } = ballot
  const { vote } = ballot
  const words = voteWords(poll, vote)
  if (!vote || words === '') return null
  const chosen = poll.choices.find(({ choice }) => choice === vote.choice)
  const named = chosen ? `「${chosen.words}」` : '这一票'
  return (
    <Sheet
      open={asking && (poll.mayVote || ballot.changing)}
      title='再看一眼'
      onClose={goBack}
      actions={
        <>
          <Button kind='primary' block className='t-confirm-vote' loading={cast.busy} onClick={() => void cast.run()}>{cast.sentence ? `再送一次${named}` : `就投${named}`}</Button>
          <Button kind='quiet' block className='mt4 t-vote-back' onClick={goBack}>{poll.secrecy === 'secret' && cast.sentence ? '先放一放' : '回去改'}</Button>
        </>
      }
    >
      <SheetSay
        lead={
          <>
            <View className='t-asked'>{poll.question}</View>
            <View className='mt4 t-voting-for'>{votingFor(ballot.entry)}</View>
          </>
        }
        big={chosen?.words}
        after={chosen?.detail}
      />
      {poll.slate && <MarkedLines slate={poll.slate} choices={vote.choices ?? {}} />}
      <Aside icon={poll.changeable ? 'info' : 'warn'} tone={poll.changeable ? undefined : 'tea'} className='mt12'>{lastWords(poll)}</Aside>
      {cast.sentence && <FieldError>{cast.sentence}</FieldError>}
    </Sheet>
  )
}

function lastWords({ changeable, secrecy }: PollView): string {
  if (changeable) return '截止前还可以改，按最后一次算。'
  return secrecy === 'secret' ? '投出去不能改，以后也查不到投的是什么。不着急，想好再投。' : '投出去不能改。不着急，想好再投。'
}

function votingFor(entry: Ballot['entry']): string {
  if (!entry || entry.areaCm2 === null) return '您投：'
  return entry.heldFor ? `${entry.alias}，您替${entry.heldFor.principalName}投：` : `${entry.alias}，您投：`
}

/** Every line once more, those left blank too. */
function MarkedLines({ slate, choices }: { slate: Slate; choices: SlateChoices }) {
  const said = (option: string) => {
    const choice = choices[option]
    return choice === undefined ? '没选' : slate.kind === 'budget' ? '选了' : CHOICES[choice]
  }
  return (
    <Card rows kind='flat' className='mt12 t-marked'>
      {slate.options.map(({ option, words }) => <Fact key={option} name={words} strong={choices[option] !== undefined}>{said(option)}</Fact>)}
    </Card>
  )
}
