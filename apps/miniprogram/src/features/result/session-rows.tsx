import { momentWords, type PollView } from '@silin/shared'
import { go } from '@/platform'
import { ListRow } from '@/ui'

/** Where owners talk over what they vote on. */
export function SessionRows({ sessions }: Pick<PollView, 'sessions'>) {
  return (
    <>
      {sessions.map(({ meetingId, formName, startsAt, stateWords }) => (
        <ListRow key={meetingId} className='t-session' icon='tea' title={formName} sub={`${momentWords(new Date(startsAt), new Date())} · ${stateWords}`} onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId })} />
      ))}
    </>
  )
}
