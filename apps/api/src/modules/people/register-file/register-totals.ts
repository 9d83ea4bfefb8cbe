import type { RegisterRow, RegisterTotals } from './register-types';

/** Over the good rows; whoever owns several homes is counted once. */
export function registerTotals(homes: readonly RegisterRow[], rows: number): RegisterTotals {
  const owners = new Set(homes.flatMap((home) => home.owners.map((owner) => owner.key)));
  const residents = new Set(
    homes.flatMap((home) => home.residents.map(({ name, phone }) => (phone ? `${name}|${phone}` : `${name}|${home.row}`))),
  );
  const count = (holds: (home: RegisterRow) => boolean) => homes.filter(holds).length;
  return {
    rows,
    badRows: rows - homes.length,
    homes: homes.length,
    areaCm2: homes.reduce((sum, home) => sum + home.areaCm2, 0),
    owners: owners.size,
    residents: residents.size,
    coOwnedHomes: count((home) => home.owners.length > 1),
    developerHomes: count((home) => home.owners.some((owner) => owner.kind === 'developer')),
    undeliveredHomes: count((home) => !home.delivered),
  };
}
