import { useState } from 'react'
import type { HouseholdView } from '@silin/shared'
import { standForHome, stepDownForHome, useAction } from '@/api'
import { toast } from '@/ui'

/** What is asked again in words before it is done. */
export type Asked = Readonly<{ household: HouseholdView; change: 'stand' | 'stepDown' }>
export type Standing = ReturnType<typeof useStanding>

/** Standing for one's home is one tap where nobody does; where somebody is replaced, or a home left without a voice, it is read first. */
export function useStanding(refresh: () => Promise<void>) {
  const [asked, setAsked] = useState<Asked>()
  const stand = useAction(async ({ homeId, delegate }: HouseholdView) => {
    // Whoever was a moment faster is shown, whatever came of it.
    await standForHome(homeId, { ofAge: true, replaces: delegate?.delegateId ?? null }).finally(refresh)
    setAsked(undefined)
    toast('记下了，您代表您家')
  })
  const stepDown = useAction(async ({ homeId }: HouseholdView) => {
    await stepDownForHome(homeId)
    setAsked(undefined)
    await refresh()
  })
  return { asked, ask: setAsked, close: () => setAsked(undefined), stand, stepDown }
}
