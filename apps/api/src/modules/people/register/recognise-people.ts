import type { PersonKind } from '../person.entity';
import { ownerKey, type RegisterOwner, type RegisterRow } from '../register-file';
import { homeKey, type KnownPerson, type RegisterState } from './register-state';

/** One human or company as the file has them, wherever in it they stand. */
export type Figure = Readonly<{ key: string; kind: PersonKind; name: string; phone: string | null; homes: readonly string[] }>;
/** Who a figure is: somebody known, or somebody new. */
export type Recognised = Readonly<{ figure: Figure; known: KnownPerson | null }>;

export const figureKeyOfOwner = (owner: RegisterOwner) => owner.key;
/** A resident with a phone is known by it anywhere; one without only within the home. An owner named again as living there is the owner. */
export function figureKeyOfResident(row: RegisterRow, { name, phone }: RegisterRow['residents'][number]): string {
  const owner = row.owners.find((one) => one.kind === 'natural' && one.name === name && (phone === null || one.phone === phone));
  if (owner) return owner.key;
  return phone === null ? `resident|${homeKey(row)}|${name}` : ownerKey('natural', name, phone, null);
}

export function figuresOf(rows: readonly RegisterRow[]): Figure[] {
  const figures = new Map<string, Figure & { homes: string[] }>();
  const note = (key: string, kind: PersonKind, name: string, phone: string | null, home: string) => {
    const figure = figures.get(key);
    if (figure) figure.homes.push(home);
    else figures.set(key, { key, kind, name, phone, homes: [home] });
  };
  for (const row of rows) {
    for (const owner of row.owners) note(figureKeyOfOwner(owner), owner.kind, owner.name, owner.phone, homeKey(row));
  }
  for (const row of rows) {
    for (const one of row.residents) note(figureKeyOfResident(row, one), 'natural', one.name, one.phone, homeKey(row));
  }
  return [...figures.values()];
}

/**
 * Finds every figure among the people of the community: by name and phone, a company by its name. Whoever is left is looked for in the
 * homes where they stand, by name alone and only among those nobody else turned out to be: a new phone does not make a new person.
 */
export function recognise(
  figures: readonly Figure[],
  state: RegisterState,
  digestOf: (phone: string) => string,
): ReadonlyMap<string, Recognised> {
  const byIdentity = new Map(state.persons.map((person) => [identityOf(person), person] as const).reverse());
  const persons = new Map(state.persons.map((person) => [person.personId, person]));
  const recognised = new Map<string, Recognised>();
  const taken = new Set<string>();
  const settle = (figure: Figure, known: KnownPerson | null) => {
    recognised.set(figure.key, { figure, known });
    if (known) taken.add(known.personId);
  };
  const surely = (figure: Figure) => {
    const phoneDigest = figure.phone === null ? null : digestOf(figure.phone);
    return figure.kind === 'natural' && phoneDigest === null ? undefined : byIdentity.get(identityOf({ ...figure, phoneDigest }));
  };
  const unsure = figures.filter((figure) => {
    const known = surely(figure);
    if (known) settle(figure, known);
    return !known;
  });
  for (const figure of unsure) {
    const here = standingIn(figure, state).map((personId) => persons.get(personId));
    settle(figure, here.find((one) => one && isNamesake(one, figure) && !taken.has(one.personId)) ?? null);
  }
  return recognised;
}

const identityOf = ({ kind, name, phoneDigest }: Pick<KnownPerson, 'kind' | 'name' | 'phoneDigest'>) =>
  kind === 'natural' ? `${name}|${phoneDigest ?? ''}` : `${kind}|${name}|`;
const isNamesake = (person: KnownPerson, figure: Figure) => person.kind === figure.kind && person.name === figure.name;

function standingIn(figure: Figure, { homes, owners, residents, parking }: RegisterState): string[] {
  return figure.homes.flatMap((key) => {
    const homeId = (homes.get(key) ?? parking.units.get(key))?.homeId;
    if (homeId === undefined) return [];
    return [owners, residents, parking.owners].flatMap((ties) => ties.get(homeId) ?? []).map((row) => row.personId);
  });
}
