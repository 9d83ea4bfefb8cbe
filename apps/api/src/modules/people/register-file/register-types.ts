import type { BadRow, ParkingKind, ProblemDetails } from '@silin/shared';
import type { PersonKind } from '../person.entity';

/** One owner as the file names it. `key` is the same for the same owner in every row and every file. */
export type RegisterOwner = Readonly<{ key: string; name: string; kind: PersonKind; phone: string | null; idTail: string | null }>;
/** Somebody of eighteen or more who lives in the home. */
export type RegisterResident = Readonly<{ name: string; phone: string | null }>;

/** One home of the estate, or one 车位, with everybody who owns it. `row` is the row number that the table program shows. */
export type RegisterRow = Readonly<{
  row: number;
  /** Null for a home, which is what most rows are; else a 车位 or 车库, in which nobody lives. */
  parking: ParkingKind | null;
  buildingName: string;
  unitName: string;
  roomName: string;
  areaCm2: number;
  owners: readonly RegisterOwner[];
  delivered: boolean;
  residents: readonly RegisterResident[];
  note: string | null;
}>;

/** Whether a row is a home. Files that were checked before there was parking say nothing of it. */
export const isHomeRow = ({ parking }: Pick<RegisterRow, 'parking'>): boolean => (parking ?? null) === null;

/** `rows` and `badRows` count rows of the sheet; all other figures are over the good rows alone. */
export type RegisterTotals = Readonly<{
  rows: number;
  badRows: number;
  homes: number;
  areaCm2: number;
  owners: number;
  coOwnedHomes: number;
  developerHomes: number;
  undeliveredHomes: number;
  residents: number;
  parking: number;
  parkingCm2: number;
}>;

export type ParsedRegister = Readonly<{
  rows: readonly RegisterRow[];
  /** At most `REGISTER_LIMITS.badRowsShown`, one per fault, in the order of the sheet; `totals.badRows` counts all. */
  badRows: readonly BadRow[];
  totals: RegisterTotals;
}>;

export type RegisterRefusal = ProblemDetails['register.file_unreadable'];
/** Either the register or the facts of the problem `register.file_unreadable`. */
export type RegisterReading = Readonly<{ readable: true; register: ParsedRegister } | { readable: false; refusal: RegisterRefusal }>;
