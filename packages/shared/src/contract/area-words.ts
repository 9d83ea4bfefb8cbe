const CM2_PER_M2 = 10_000;

/** Whole cm² as 「88.20 ㎡」: two decimals, or as many as are needed to be exact. Integer arithmetic only. */
export function areaWords(areaCm2: number): string {
  const whole = Math.floor(areaCm2 / CM2_PER_M2);
  const decimals = String(areaCm2 % CM2_PER_M2).padStart(4, '0').replace(/0{1,2}$/, '');
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${grouped}.${decimals} ㎡`;
}

/** 0.01 ㎡: as far as a property register usually goes. */
const REGISTER_STEP_CM2 = 100;

/**
 * How much has to come, read beside areas of the same roll. Where those have two decimals nobody has a third to bring, so the words go up to the next
 * area that can be reached; what is compared is always the exact figure.
 */
export function areaNeededWords(areaCm2: number, beside: readonly number[]): string {
  const step = beside.every((area) => area % REGISTER_STEP_CM2 === 0) ? REGISTER_STEP_CM2 : 1;
  return areaWords(Math.ceil(areaCm2 / step) * step);
}
