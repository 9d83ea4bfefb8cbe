import { plainText, withoutSpaces } from './plain-text';

export type HomeName = Readonly<{ buildingName: string; unitName: string; roomName: string }>;

const NUMBERED_BUILDING = /^0*(\d+)(?:#|号楼?|栋|幢|座|楼)?$/;
const LETTERED_BUILDING = /^([A-Z]\d*)(?:#|号楼?|栋|幢|座|楼)?$/;
const NUMBERED_UNIT = /^0*(\d+)(?:单元|#)?$/;
const ROOM = /^(.+?)(?:室|号|户)?$/;

/**
 * One way to write a home, so that 「3#」「03栋」「3号楼」 are one building: used for the register and for what a resident claims.
 * An estate without units leaves the unit empty.
 */
export function homeName(building: string, unit: string, room: string): HomeName {
  return {
    buildingName: buildingName(compact(building)),
    unitName: unitName(compact(unit)),
    roomName: ROOM.exec(compact(room))?.[1] ?? '',
  };
}

/** 「a101」 and 「A101」 are one door, and the database compares without case. */
const compact = (text: string) => withoutSpaces(plainText(text)).toUpperCase();

function buildingName(text: string): string {
  const number = NUMBERED_BUILDING.exec(text)?.[1];
  if (number) return `${number}号楼`;
  const letter = LETTERED_BUILDING.exec(text)?.[1];
  return letter ? `${letter}座` : text;
}

function unitName(text: string): string {
  const number = NUMBERED_UNIT.exec(text)?.[1];
  return number ? `${number}单元` : text;
}
