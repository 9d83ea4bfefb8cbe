import type { OwnersRules } from './owners-rules';
import type { Channel, RulePack } from './rule-pack';

/**
 * Whether a ballot may be replaced while the poll is open: in a dated vote whose estate's own rules say so, and only what its voter sent
 * from a phone. An envelope is sealed, and what was said in a room was heard. No statute speaks of it [D].
 */
export function mayBeChanged({ window }: Pick<RulePack, 'window'>, rules: Pick<OwnersRules, 'changeable'> | null, channel: Channel): boolean {
  return window === 'dated' && channel === 'online' && rules?.changeable === true;
}
