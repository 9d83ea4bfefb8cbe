import type { Me, MeetingView, TallyResult } from '@silin/shared'
import type { Caller } from '../support'
import type { Road } from './road'

/** Only a result has these; a poll's own list of choices is an array of words. */
const TOLD_BY: readonly (keyof TallyResult)[] = ['criteria', 'passed', 'participants']

function results(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => results(one, `${at}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [...(TOLD_BY.some((told) => told === name) ? [`${at}.${name}`] : []), ...results(inner, `${at}.${name}`)])
}

type OpenVote = Pick<Road, 'issueId' | 'pollId'> & Partial<Pick<Road, 'meetingId'>>

/** Every answer in which an open vote could show: where a figure of its result was found. */
export async function foundResults(caller: Caller, { issueId, meetingId, pollId }: OpenVote): Promise<string[]> {
  const { appointments, communityId } = await caller.get<Me>('/me')
  const here = `/communities/${appointments[0]?.communityId ?? communityId ?? ''}`
  const bench = appointments.length > 0 ? [`${here}/workbench`] : []
  const meeting = meetingId ? [`/meetings/${meetingId}`, `/meetings/${meetingId}/pulse`] : [`/polls/${pollId}/roll`]
  const paths = [`/polls/${pollId}`, ...meeting, `/issues/${issueId}`, '/notices', ...bench, `${here}/today`, `${here}/board`, `${here}/meetings?when=upcoming`]
  const answers = await Promise.all(paths.map(async (path) => results(await caller.get(path), path)))
  return [...answers.flat(), ...(meetingId ? await outcomesOf(caller, meetingId, pollId) : [])]
}

async function outcomesOf(caller: Caller, meetingId: string, pollId: string): Promise<string[]> {
  const { agenda } = await caller.get<MeetingView>(`/meetings/${meetingId}`)
  return agenda.filter((item) => item.pollId === pollId && item.outcome !== null).map(() => 'the outcome on the agenda')
}
