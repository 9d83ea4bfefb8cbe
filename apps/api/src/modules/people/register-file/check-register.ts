import type { HeaderRow } from './header-row';
import type { RawSheet } from './raw-row';
import type { RegisterColumn } from './register-columns';
import { isHomeRow, type RegisterOwner, type RegisterRow } from './register-types';
import type { Fault } from './row-cells';

export type RowFault = Readonly<{ row: number; fault: Fault }>;
type Check = (home: RegisterRow) => Fault | null;

const fault = (column: RegisterColumn, value: string, reason: string): Fault => ({ column, value, reason });

/** What only shows when rows are held against each other and against the sheet. Good homes go on; a bad one says why. */
export function checkRegister(
  homes: readonly RegisterRow[],
  sheet: RawSheet,
  header: HeaderRow,
): { homes: RegisterRow[]; faults: RowFault[] } {
  const checks: readonly Check[] = [noMergedCells(sheet, header), noHomeTwice(), oneOwnerOneIdentity()];
  const good: RegisterRow[] = [];
  const faults: RowFault[] = [];
  for (const home of homes) {
    const found = checks.map((check) => check(home)).filter((one) => one !== null);
    if (found.length === 0) good.push(home);
    else faults.push(...found.map((one) => ({ row: home.row, fault: one })));
  }
  return { homes: good, faults };
}

/** An empty unit under a merge would silently make another home. */
function noMergedCells(sheet: RawSheet, header: HeaderRow): Check {
  return ({ row }) => {
    const hidden = [...header].find(([, at]) => sheet.isMergedAway(row, at));
    return hidden ? fault(hidden[0], '', MERGED_CELL) : null;
  };
}
export const MERGED_CELL = '这里是合并单元格，请取消合并，每一行都填';

function noHomeTwice(): Check {
  const firstRows = new Map<string, number>();
  return (one) => {
    const { row, buildingName, unitName, roomName } = one;
    const key = [buildingName, unitName, roomName].join('|');
    const first = firstRows.get(key);
    if (first !== undefined)
      return fault(
        'room',
        `${buildingName}${unitName}${roomName}`,
        isHomeRow(one) ? `与第 ${first} 行是同一户` : `与第 ${first} 行是同一个，车位号不能重复`,
      );
    firstRows.set(key, row);
    return null;
  };
}

/** Heads are counted by owner: one person written in two ways would be two, and two of one name would be one. */
function oneOwnerOneIdentity(): Check {
  const tails = new Map<string, Seen>();
  const phones = new Map<string, Seen>();
  return ({ row, owners }) => {
    for (const owner of owners) {
      if (owner.kind !== 'natural' || owner.idTail === null) continue;
      const otherTail = owner.phone === null ? null : clash(tails, `${owner.name}|${owner.phone}`, owner.idTail, row);
      if (otherTail) return fault('idTail', owner.idTail, `与第 ${otherTail.row} 行同名同手机号，证件尾号却不同，请核对`);
      const otherPhone = clash(phones, `${owner.name}|${owner.idTail}`, owner.phone ?? '', row);
      if (otherPhone)
        return fault(
          'phone',
          phoneShown(owner),
          `与第 ${otherPhone.row} 行同名同证件尾号，手机号却不同；同一个人请填同一个号，不是同一个人请多填几位尾号`,
        );
    }
    return null;
  };
}

type Seen = Readonly<{ value: string; row: number }>;
const phoneShown = (owner: RegisterOwner) => owner.phone ?? '';

/** The earlier row in which the same key stood beside another value. */
function clash(seen: Map<string, Seen>, key: string, value: string, row: number): Seen | null {
  const before = seen.get(key);
  if (!before) seen.set(key, { value, row });
  return before && before.value !== value ? before : null;
}
