/**
 * Seats of a room before a meeting. Offices invited by right and whoever raised a matter of the agenda keep theirs until they decline;
 * everybody else takes one by saying that they come.
 */
export type SeatClaims = Readonly<{
  /** Null where nobody sits in a room. */
  capacity: number | null;
  /** By those who have not answered yet. */
  kept: number;
  /** By everybody who said that they come. */
  taken: number;
}>;

/** Never negative: a smaller room does not take away what was promised. Without a room there are no seats to run out of. */
export const seatsLeft = ({ capacity, kept, taken }: SeatClaims): number | null => (capacity === null ? null : Math.max(0, capacity - kept - taken));

type Answer = Readonly<{ reserved: boolean; going: boolean | null }>;

/** Whether somebody has a seat by what stands in the list; nobody loses it by saying once more that they come. */
export const hasSeat = ({ reserved, going }: Answer): boolean => going === true || (reserved && going === null);
