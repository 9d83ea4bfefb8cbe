import type { RollView } from '@silin/shared'

/** Where the reader's first home stands: that is where they look first. 11号楼 is not 1号楼. */
export function ownBuilding(buildings: RollView['buildings'], mine: RollView['mine']): string | undefined {
  const label = mine[0]?.homes[0]?.label
  return label === undefined ? undefined : buildings.find(({ building }) => label.startsWith(building))?.building
}
