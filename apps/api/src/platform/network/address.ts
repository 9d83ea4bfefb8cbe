import { isIP } from 'node:net';

/** What an address tells: which network it is, for comparing and counting, and words that name no home. */
export type Whereabouts = Readonly<{ network: string; words: string; isTelling: boolean }>;

const LOOPBACK = /^(127\.|::1$)/;
const PRIVATE_V4 = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/;
/** The address of an IPv4 call over a socket of both kinds. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The eight groups of an IPv6 address, written out. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - behind.length);
  return [...before, ...Array.from({ length: gap }, () => '0'), ...behind].map((group) => group.replace(/^0+(?=.)/, ''));
}

/**
 * One household or office has one IPv4 address, or one /64 of IPv6. Behind addresses of this machine or of an intranet nothing can be
 * said about where somebody is. No place is looked up: lists of addresses are old and name the carrier's city, not the caller's.
 */
export function whereaboutsOf(raw: string): Whereabouts {
  const address = MAPPED.exec(raw)?.[1] ?? raw;
  if (LOOPBACK.test(address)) return { network: 'loopback', words: '就在这台机器上', isTelling: false };
  if (isIP(address) === 4) {
    const [first = '', second = '', third = ''] = address.split('.');
    if (PRIVATE_V4.test(address))
      return { network: [first, second, third].join('.'), words: `内网 ${first}.${second}.*.*`, isTelling: false };
    return { network: address, words: `网络地址 ${first}.${second}.*.*`, isTelling: true };
  }
  if (isIP(address) !== 6) return { network: 'unknown', words: '看不出从哪里', isTelling: false };
  const groups = groupsOf(address);
  const isPrivate = /^f[cde]/.test(groups[0] ?? '');
  const words = `${isPrivate ? '内网' : '网络地址'} ${groups[0] ?? ''}:${groups[1] ?? ''}:*`;
  return { network: groups.slice(0, 4).join(':'), words, isTelling: !isPrivate };
}
