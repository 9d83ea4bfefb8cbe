import { PARKING_KINDS, type BadRow } from '@silin/shared';
import { columnTitle, isHomeRow, type RegisterRow } from '../register-file';
import { homeKey, type RegisterState } from './register-state';

/**
 * A door that the register knows cannot become a 车位 by a file, nor the other way round: people live there, or would from then on. Found only
 * where the file is held against the register.
 */
export function kindFaults(rows: readonly RegisterRow[], { homes, parking }: RegisterState): BadRow[] {
  return rows.flatMap((row): BadRow[] => {
    const isHome = isHomeRow(row);
    if (!(isHome ? parking.units : homes).has(homeKey(row))) return [];
    const reason = isHome ? '名册里这是车位，不能改成房屋，请核对楼栋和房号' : '名册里这是一套房，不能改成车位，请核对楼栋和房号';
    return [{ row: row.row, column: columnTitle('what'), value: row.parking ? PARKING_KINDS[row.parking] : '', reason }];
  });
}
