import type { HouseholdsView } from '@silin/shared'
import { Caller } from '../support'

/** One neighbour stands for a home alone, and a mother for the one in which her daughter lives too. */
export async function whoStands(): Promise<void> {
  for (const person of ['chen-li', 'liu-guixiang']) {
    const calling = await Caller.as(person)
    const { homes } = await calling.get<HouseholdsView>('/me/households')
    await calling.post(`/homes/${homes[0]?.homeId ?? ''}/delegate`, { ofAge: true, replaces: null })
  }
}
