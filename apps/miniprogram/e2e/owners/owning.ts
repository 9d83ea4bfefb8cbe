import { BULK_LIMITS, PRIVACY_GUIDE, type ApproveClaimsAnswer, type ClaimForHandler, type ClaimHomeRequest, type CommunityView, type Me, type Page } from '@silin/shared'
import { Caller, forEachOf, type TellStep } from '../support'
import { OWNERS_PAGES, type Decision } from './decision'
import { accountOf, isOf5, NEIGHBOURS, type Registered } from './neighbours'

const GRID_WORKER = 'grid-worker'

/** The owners of two buildings who have an account claim their homes, and a grid worker holds them against the register. */
export function owning(step: TellStep, { cast }: Decision): void {
  step('两栋楼的邻居认领房屋，网格员看着名册一批一批通过', async () => {
    await claimed(NEIGHBOURS)
    const grid = await cast.phone('grid-worker')
    await grid.open(OWNERS_PAGES.claims)
    const first = await grid.textOf('.t-claim-card .h2')
    await grid.tap('.t-approve-equal')
    await grid.answer('yes')
    await grid.seeGone('.t-claim-card .h2', first)
    await approveTheRest()
    const last = await (await Caller.as(accountOf(NEIGHBOURS.length - 1))).get<Me>('/me')
    expect(last).toMatchObject({ standing: 'resident', homes: [{ capacity: 'owner' }] })
  }, { withinMs: 180_000 })
}

/** What the story tells of 5号楼, for whoever only needs it to have happened; their accounts, those of `more` at the end. */
export const settledIn5 = (more: readonly Registered[]): Promise<readonly string[]> => settled([...NEIGHBOURS.filter(isOf5), ...more])

/** Who has claimed and is verified by the grid worker of their community; their accounts in the same order. */
export async function settled(there: readonly Registered[], handler = GRID_WORKER): Promise<readonly string[]> {
  await claimed(there, handler)
  await approveTheRest(handler)
  return there.map((_, i) => accountOf(i))
}

async function claimed(neighbours: readonly Registered[], handler = GRID_WORKER): Promise<void> {
  const estateId = await theEstate(handler)
  await forEachOf(neighbours, async ([buildingName, unitName, roomName, name, phone], i) => {
    const caller = await Caller.as(accountOf(i))
    await caller.post('/me/consents', { ...PRIVACY_GUIDE, given: true })
    const claim: ClaimHomeRequest = { estateId, buildingName, unitName, roomName, name, phone, capacity: 'owner' }
    await caller.post('/home-claims', claim)
  })
}

const gridWorkersCommunity = async (grid: Caller) => (await grid.get<Me>('/me')).appointments[0]?.communityId ?? ''

async function theEstate(handler: string): Promise<string> {
  const grid = await Caller.as(handler)
  const { estates } = await grid.get<CommunityView>(`/communities/${await gridWorkersCommunity(grid)}`)
  return estates[0]?.estateId ?? ''
}

async function approveTheRest(handler = GRID_WORKER): Promise<void> {
  const grid = await Caller.as(handler)
  const claims = `/communities/${await gridWorkersCommunity(grid)}/home-claims`
  for (;;) {
    const { items } = await grid.get<Page<ClaimForHandler>>(`${claims}?size=${BULK_LIMITS.claimsMax}`)
    if (items.length === 0) return
    expect(items.filter(({ match }) => !(match.home && match.name && match.phone))).toEqual([])
    const { outcomes } = await grid.post<ApproveClaimsAnswer>(`${claims}/approve`, { claimIds: items.map(({ claimId }) => claimId) })
    expect(outcomes.filter(({ approved }) => !approved)).toEqual([])
  }
}
