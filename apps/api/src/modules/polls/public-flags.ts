import type { RaisedFlag } from '@silin/shared';
import type { CertificateEntity } from './certificate.entity';

/**
 * What a certificate warns of, as everybody may read it. What the count would be without somebody is shown only where it decides: the
 * difference of two counts tells how few voters voted. A certificate from before warnings were written down knows errors of its roll.
 */
export function publicFlagsOf({ raised, rollError }: Pick<CertificateEntity, 'raised' | 'rollError'>): readonly RaisedFlag[] {
  return (raised ?? formerFlags(rollError)).map((flag) => (flag.changes.length > 0 ? flag : { ...flag, other: null }));
}

function formerFlags(rollError: CertificateEntity['rollError']): RaisedFlag[] {
  if (!rollError) return [];
  const { findings, heads, areaCm2, decisive, criteria } = rollError;
  const flag = decisive ? 'roll.error_decisive' : 'roll.error';
  return [{ flag, entries: null, sources: findings, figures: { heads, areaCm2 }, decisive, changes: criteria, other: null }];
}
