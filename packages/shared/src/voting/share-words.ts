import type { Share } from './share';

const NAMED: Readonly<Record<string, string>> = { '1/2': '一半', '2/3': '三分之二', '3/4': '四分之三', '4/5': '五分之四', '1/1': '全部' };

/** 「三分之二」, without saying whether the number itself is in. */
export const shareName = ({ numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>): string => NAMED[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`;

/** 「过半数」「三分之二以上」: 以上 includes the number itself, 过 does not (民法典 art. 1259). */
export function shareInWords({ numerator, denominator, inclusive }: Share): string {
  const share = `${numerator}/${denominator}`;
  const named = shareName({ numerator, denominator });
  if (share === '1/1') return named;
  if (inclusive) return `${named}以上`;
  return share === '1/2' ? '过半数' : `超过${named}`;
}

/** After 「都要」: 「占三分之二以上」「过半数」. */
export function shareToReach(share: Share): string {
  const words = shareInWords(share);
  return /^[过超]/.test(words) ? words : `占${words}`;
}
