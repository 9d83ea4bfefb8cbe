/** Why an address cannot be the one that phones call; null when it can. WeChat takes https and a registered name only. */
export type OriginFault = 'missing' | 'not_https' | 'more_than_origin' | 'other_port' | 'ip_address' | 'local_name';

export const ORIGIN_FAULTS: Readonly<Record<OriginFault, string>> = {
  missing: 'is not set',
  not_https: 'must begin with https://',
  more_than_origin: 'is a scheme and a name only: no path, query, account or slash at its end',
  other_port: 'must not name a port: WeChat and the certificate are for 443',
  ip_address: 'must be a registered name, not an IP address',
  local_name: 'must be a name of the public internet, not one of this machine or network',
};

/** Ends that no public authority gives out (RFC 2606, RFC 6762, and what routers make up). */
const LOCAL_ENDS = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'test',
  'example',
  'invalid',
  'arpa',
];
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** What keeps a text from being the outside address of the product. The port 443 may be written out; see `publicOrigin`. */
export function originFault(text: string | undefined): OriginFault | null {
  const given = text?.trim().toLowerCase() ?? '';
  if (given === '') return 'missing';
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/.exec(given) ?? [];
  if (scheme !== 'https') return 'not_https';
  if (/[/?#@\s]/.test(rest)) return 'more_than_origin';
  if (rest.startsWith('[') || /^[\d.]+(:\d*)?$/.test(rest)) return 'ip_address';
  const [, host = '', port] = /^([^:]*)(?::(.*))?$/.exec(rest) ?? [];
  if (port !== undefined && port !== '443') return 'other_port';
  return nameFault(host);
}

function nameFault(host: string): OriginFault | null {
  const labels = host.split('.');
  const end = labels.at(-1) ?? '';
  if (labels.length < 2 || LOCAL_ENDS.includes(end)) return 'local_name';
  if (host.length > 253 || !labels.every((label) => LABEL.test(label))) return 'more_than_origin';
  // A number in the last place is read as a part of an address (0x7f.1, 10.1).
  return /^(\d+|0x[0-9a-f]*)$/.test(end) ? 'ip_address' : null;
}

/** The same address as it is written everywhere: WeChat refuses a call that names even port 443. */
export const publicOrigin = (text: string) => text.trim().toLowerCase().replace(/:443$/, '');
