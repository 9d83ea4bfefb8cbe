/** Who may act for an entry on a day; without days from the roll's beginning and until its end. */
export type ActingDays = Readonly<{ sinceDay: string | null; untilDay: string | null }>;

/** The day of a sale is the buyer's. */
export const actsOn = ({ sinceDay, untilDay }: ActingDays, day: string): boolean => (sinceDay === null || sinceDay <= day) && (untilDay === null || untilDay > day);

/**
 * Who acts for an entry of a frozen roll after some of its homes were sold. The entry keeps its head and its area, so it has one vote still:
 * of one set of owners it is theirs; where the homes went different ways it stays with those who keep one, and only when nobody of them
 * does, all who have bought share it, as co-owners do.
 * @param before who could act until now
 * @param homes the owners of each home of the entry, by the register of the day
 */
export function actingAfterSale(before: readonly string[], homes: readonly (readonly string[])[]): readonly string[] {
  const sets = homes.map((owners) => [...new Set(owners)].sort());
  const owners = [...new Set(sets.flat())].sort();
  const isOneSet = sets.every((set) => set.length === owners.length);
  if (isOneSet) return owners;
  const staying = before.filter((personId) => owners.includes(personId)).sort();
  return staying.length > 0 ? staying : owners;
}
