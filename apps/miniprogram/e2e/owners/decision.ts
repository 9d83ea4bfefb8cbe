import { Cast } from '../support'
import { PAGES } from '../road/road'

/** A matter and the vote on it. */
export type Voted = { issueId: string; pollId: string }
/** What one step leaves to the next. The roof is decided on both axes; the doors fail on one of them. */
export type Decision = { roof: Voted; doors: Voted; opensOn: string; closesOn: string; resolutionId: string; taskId: string; cast: Cast }

export const aDecision = (): Decision => ({ roof: { issueId: '', pollId: '' }, doors: { issueId: '', pollId: '' }, opensOn: '', closesOn: '', resolutionId: '', taskId: '', cast: new Cast() })

export const TITLE = '楼顶漏雨'
export const QUESTION = '是否同意用 86.4 万元维修资金，给 3号楼和 5号楼换屋面防水？'
export const DOORS_QUESTION = '是否同意用 6.2 万元维修资金，给 5号楼换单元门？'

export const OWNERS_PAGES = {
  ...PAGES,
  claims: '/packages/workbench/pages/claims/index',
  roll: '/packages/poll/pages/roll/index',
  notice: '/packages/poll/pages/notice/index',
  result: '/packages/poll/pages/result/index',
  ballots: '/packages/poll/pages/ballots/index',
} as const
