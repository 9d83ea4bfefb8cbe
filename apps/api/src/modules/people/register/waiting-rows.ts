import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Sealer } from '../../../platform/storage';
import type { RegisterRow } from '../register-file';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The rows of a checked file hold names and phones, so they wait sealed; packed first, because fifty thousand rows must fit a packet. */
export async function sealRows(sealer: Sealer, rows: readonly RegisterRow[]): Promise<string> {
  return sealer.seal((await pack(JSON.stringify(rows))).toString('base64'));
}

export async function openRows(sealer: Sealer, sealed: string): Promise<RegisterRow[]> {
  return JSON.parse((await unpack(Buffer.from(sealer.open(sealed), 'base64'))).toString('utf8')) as RegisterRow[];
}
