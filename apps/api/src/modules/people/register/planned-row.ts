import type { RegisterRow } from '../register-file';
import type { KnownHome } from './register-state';

/** A home, or a 车位; `homeId` is then that of the 车位. */
export type PlannedHome = Pick<RegisterRow, 'parking' | 'buildingName' | 'unitName' | 'roomName' | 'areaCm2' | 'delivered'> &
  Readonly<{ homeId: string; buildingId: string; before: KnownHome | null }>;
export type Pair = Readonly<{ homeId: string; personId: string }>;

/** What one row of the file comes to. */
export type RowStep = Readonly<{
  home: PlannedHome;
  isWritten: boolean;
  isChanged: boolean;
  /** Whoever owns it before the file. */
  ownedBefore: readonly string[];
  ownershipsBegun: readonly Pair[];
  ownershipIdsEnded: readonly string[];
  ownerIdsEnded: readonly string[];
  residencesBegun: readonly Pair[];
}>;
