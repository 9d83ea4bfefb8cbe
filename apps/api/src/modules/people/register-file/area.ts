import { REGISTER_LIMITS } from '@silin/shared';

export type AreaReading = Readonly<{ areaCm2: number } | { fault: string }>;

const DECIMAL = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
/** 1 ㎡ = 10 000 cm²: four decimals are whole cm². */
const DECIMALS = 4;
const UNIT = /(㎡|平方米|平米|m2|m²)$/i;

/** 「88.2」 → 882 000. Worked on the digits, so that nothing is ever rounded; a fifth decimal is refused, not cut. */
export function readArea(text: string): AreaReading {
  const [, whole, fraction = ''] = DECIMAL.exec(text.replace(UNIT, '').trim()) ?? [];
  if (whole === undefined) return { fault: '建筑面积要填数字，例如 88.20' };
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > DECIMALS) return { fault: '建筑面积最多四位小数' };
  const areaCm2 = Number(whole.replaceAll(',', '') + decimals.padEnd(DECIMALS, '0'));
  if (areaCm2 === 0) return { fault: '建筑面积要大于 0' };
  return areaCm2 > REGISTER_LIMITS.homeAreaCm2Max ? { fault: '建筑面积太大，请核对' } : { areaCm2 };
}
