import type { Refused } from '@/api'

/** A refusal, said to who enters the vote rather than to who votes. */
export function refusalOf(problem: Refused | undefined): string | undefined {
  if (problem?.is('checkin.needed')) return '开始表决时，这位见证人还没有签到，请另选一位。'
  if (problem?.is('poll.not_on_roll')) return '开始表决时，这位居民还没有签到，不在这次的名册里。'
  if (problem?.is('ballot.already_cast')) return '这位居民已经投过了，一人一票。'
  if (problem?.is('request.invalid')) return '见证人要是另一位到会的居民，不能是工作人员，请另选一位。'
  return undefined
}
