import { weighsArea, type RulePack, type Secrecy } from '../rule-pack';

export const SECRECIES = { named: '记名', secret: '不记名' } as const satisfies Record<Secrecy, string>;

/** Fewer voters than this, and a result may tell on them: ours, no law's [D]. */
export const SECRECY_WARNING_BELOW = 10;

/** What a voter reads in place of a choice, now and ever after: the same for everybody, so that its length says nothing. */
export const SECRET_CAST_WORDS = '已投票，选了什么没记在您名下';

export type SecrecyMisfit = 'not_in_rule' | 'area' | 'paper';

/**
 * Why a vote under this pack may not be held so; null where it may. An area names its owner, and an envelope is entered under the code of
 * its voter: whatever somebody writes into a pack, neither can be secret.
 */
export function secrecyMisfitOf(pack: Pick<RulePack, 'secrecy' | 'channels' | 'quorum' | 'approval'>, secrecy: Secrecy): SecrecyMisfit | null {
  if (secrecy === 'secret' && weighsArea(pack)) return 'area';
  if (secrecy === 'secret' && pack.channels.includes('paper')) return 'paper';
  return pack.secrecy.includes(secrecy) ? null : 'not_in_rule';
}

/** What the figures of a secret vote may tell by themselves, said before anybody chooses. */
export function secrecyWarning(voters: number): string {
  if (voters < SECRECY_WARNING_BELOW) return `只有 ${voters} 人投，人太少，从结果里容易猜出各人投了什么；要是投得都一样，就全知道了。`;
  return `来投的要是不到 ${SECRECY_WARNING_BELOW} 人，或者大家投得都一样，从结果里就能猜出各人投了什么。`;
}
