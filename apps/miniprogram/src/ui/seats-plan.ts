/** Seats as leaves: one each up to sixty, then one leaf for five people. */
export type SeatPlan = Readonly<{ taken: number; leaves: number; perLeaf: 1 | 5 }>

const MOST_LEAVES = 60

export function seatPlan(present: number, invited: number): SeatPlan {
  const everyone = Math.max(present, invited, 0)
  const perLeaf = everyone > MOST_LEAVES ? 5 : 1
  const leaves = Math.ceil(everyone / perLeaf)
  // Rounded down, so that a full row of leaves means that nobody is missing.
  const taken = present >= everyone ? leaves : Math.floor(Math.max(present, 0) / perLeaf)
  return { taken, leaves, perLeaf }
}
