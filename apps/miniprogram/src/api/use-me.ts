import { useEffect } from 'react'
import type { Me } from '@silin/shared'
import { useSession } from '../session'
import { fetchMe } from './session.api'
import { useQuery, type Query } from './use-query'

/** The signed-in person. In a browser nobody is signed in at first: then `problem` is `session.missing`. */
export function useMe(): Query<Me> {
  const tokens = useSession((session) => session.tokens !== undefined)
  const setStaff = useSession((session) => session.setStaff)
  // The key changes with sign-in and sign-out, so that a page asks anew.
  const query = useQuery(`me.${tokens ? 'in' : 'out'}`, fetchMe)
  const staff = query.data?.isStaff
  useEffect(() => {
    if (staff !== undefined) setStaff(staff)
  }, [staff, setStaff])
  return query
}

/** Nobody is signed in and only a tap can change that (a browser). */
export function needsSignIn(query: Pick<Query<unknown>, 'problem'>): boolean {
  const { problem } = query
  return problem !== undefined && 'code' in problem && (problem.code === 'session.missing' || problem.code === 'session.ended')
}
