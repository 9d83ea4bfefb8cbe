import { adoptedWords, GIST_KINDS, isAdoptable, isAdopted, withAdopted, withoutAdopted, type GistView } from '@silin/shared'
import { Button, Card, ListRow, Section } from '@/ui'

type ProposalsProps = { gists: readonly GistView[]; text: string; max: number; onChange: (text: string) => void }

/** What was proposed when the matter was talked about: one tap puts it into the text, another takes it out again. */
export function Proposals({ gists, text, max, onChange }: ProposalsProps) {
  const proposed = gists.filter(isAdoptable)
  if (proposed.length === 0) return null
  return (
    <Section title='会上的提议'>
      <Card rows>
        {proposed.map((gist) => {
          const adopted = isAdopted(text, gist)
          const full = !adopted && text.length + adoptedWords(gist).length >= max
          return (
            <ListRow
              key={gist.gistId}
              className='t-proposal'
              title={gist.text}
              sub={`${gist.speaker}的${GIST_KINDS[gist.kind]}`}
              side={<Button small kind={adopted ? 'line' : 'tint'} className='t-adopt' disabled={full} onClick={() => onChange(adopted ? withoutAdopted(text, gist) : withAdopted(text, gist))}>{adopted ? '不采纳了' : full ? '写不下了' : '采纳'}</Button>}
            />
          )
        })}
      </Card>
    </Section>
  )
}
