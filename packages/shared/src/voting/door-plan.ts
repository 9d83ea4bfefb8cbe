import { compareNaturally } from './natural-order';

/** Where a home is, as its label says it: 「3号楼2单元501」 is room 501 on the fifth floor of unit 2. */
export type DoorPlace = Readonly<{ unit: string; floor: number | null; room: string }>;

const AFTER_BUILDING = /^(.*?单元)?(.+)$/;
const FLOOR = /^(\d{1,2})\d{2}$/;

/** @param label as the register writes it @param building the name it begins with */
export function doorPlaceOf(label: string, building: string): DoorPlace {
  const rest = label.startsWith(building) ? label.slice(building.length) : label;
  const [, unit = '', room = rest] = AFTER_BUILDING.exec(rest) ?? [];
  const floor = FLOOR.exec(room)?.[1];
  return { unit, floor: floor === undefined ? null : Number(floor), room };
}

export type Door<T> = DoorPlace & Readonly<{ item: T }>;
export type DoorUnit<T> = Readonly<{ unit: string; floors: readonly Readonly<{ floor: number | null; doors: readonly Door<T>[] }>[] }>;

/** As one walks it: unit by unit, from the top floor down, room by room; rooms whose floor nobody can read come last. */
export function doorPlan<T>(doors: readonly Door<T>[]): readonly DoorUnit<T>[] {
  const units = [...new Set(doors.map(({ unit }) => unit))].sort(compareNaturally);
  return units.map((unit) => {
    const here = doors.filter((door) => door.unit === unit);
    const floors = [...new Set(here.map(({ floor }) => floor))].sort((one, other) => (other ?? -1) - (one ?? -1));
    return { unit, floors: floors.map((floor) => ({ floor, doors: here.filter((door) => door.floor === floor).sort((one, other) => compareNaturally(one.room, other.room)) })) };
  });
}
