const CM2_PER_M2 = 10_000;

/** Whole cm² as 「88.20 ㎡」: two decimals, or as many as are needed to be exact. Integer arithmetic only. */
export function areaWords(areaCm2: number): string {
  const whole = Math.floor(areaCm2 / CM2_PER_M2);
  const decimals = String(areaCm2 % CM2_PER_M2).padStart(4, '0').replace(/0{1,2}$/, '');
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${grouped}.${decimals} ㎡`;
}
