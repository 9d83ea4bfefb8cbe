import { compile } from '@fastify/proxy-addr';
import { LruMap } from 'toad-cache';

/** Proxies are few, but what stands in a header may be anything: what is remembered of it has an end. */
const REMEMBERED = 10_000;

/**
 * Whether an address is one of the proxies that are believed. Each is compared with the list once: the same balancer stands before every
 * request, and reading addresses anew cost each of them.
 */
export function trustedProxies(addresses: readonly string[]): (address: string) => boolean {
  const isTrusted = compile([...addresses]);
  const known = new LruMap<boolean>(REMEMBERED);
  return (address) => {
    const remembered = known.get(address);
    if (remembered !== undefined) return remembered;
    const answer = isTrusted(address, 0);
    known.set(address, answer);
    return answer;
  };
}
