import { isHomeRow, type RegisterRow, type RegisterTotals } from './register-types';

/** Over the good rows; whoever owns several homes is counted once. */
export function registerTotals(good: readonly RegisterRow[], rows: number): RegisterTotals {
  const homes = good.filter(isHomeRow);
  const parking = good.filter((row) => !isHomeRow(row));
  const owners = new Set(homes.flatMap((home) => home.owners.map((owner) => owner.key)));
  const residents = new Set(
    homes.flatMap((home) => home.residents.map(({ name, phone }) => (phone ? `${name}|${phone}` : `${name}|${home.row}`))),
  );
  const count = (holds: (home: RegisterRow) => boolean) => homes.filter(holds).length;
  return {
    rows,
    badRows: rows - good.length,
    homes: homes.length,
    areaCm2: homes.reduce((sum, home) => sum + home.areaCm2, 0),
    owners: owners.size,
    residents: residents.size,
    parking: parking.length,
    parkingCm2: parking.reduce((sum, one) => sum + one.areaCm2, 0),
    coOwnedHomes: count((home) => home.owners.length > 1),
    developerHomes: count((home) => home.owners.some((owner) => owner.kind === 'developer')),
    undeliveredHomes: count((home) => !home.delivered),
  };
}
