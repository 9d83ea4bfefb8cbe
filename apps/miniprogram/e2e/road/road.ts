import { Cast, type Look } from '../support'

/** What one step leaves to the next: ids, out of the addresses that people were led to. */
export type Road = { issueId: string; meetingId: string; pollId: string; resolutionId: string; taskId: string; cast: Cast }

export const aRoad = (look?: Look): Road => ({ issueId: '', meetingId: '', pollId: '', resolutionId: '', taskId: '', cast: new Cast(look) })

export const TITLE = '消防通道又停了三辆车'

export const PAGES = {
  home: '/pages/home/index',
  board: '/pages/board/index',
  workbench: '/pages/workbench/index',
  matter: '/packages/issue/pages/matter/index',
  meeting: '/packages/meeting/pages/detail/index',
  host: '/packages/meeting/pages/host/index',
  checkIn: '/packages/meeting/pages/check-in/index',
  minutes: '/packages/meeting/pages/minutes/index',
  vote: '/packages/poll/pages/vote/index',
  resolution: '/packages/poll/pages/resolution/index',
  task: '/packages/task/pages/detail/index',
} as const
