import { Injectable } from '@nestjs/common';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { PC_SIGN_IN_LIMITS } from '@silin/shared';
import type { Whereabouts } from '../../../platform/network';
import { drawCode, Sealer } from '../../../platform/storage';

/** What is drawn for a PC, and what is kept of it. A code is short, so its digest is keyed: a copy of the table finds no code by trying all of them. */
@Injectable()
export class PcDigests {
  constructor(private readonly sealer: Sealer) {}

  drawCode(): string {
    return drawCode(PC_SIGN_IN_LIMITS.codeSigns);
  }

  drawSecret(): string {
    return randomBytes(32).toString('base64url');
  }

  ofCode(code: string): string {
    return this.sealer.digest(`pc-code.${code}`);
  }

  ofSecret(secret: string): string {
    return createHash('sha256').update(secret).digest('hex');
  }

  ofNetwork({ network }: Whereabouts): string {
    return this.sealer.digest(`network.${network}`);
  }

  isSecret(secret: string, digest: string): boolean {
    return timingSafeEqual(Buffer.from(this.ofSecret(secret)), Buffer.from(digest));
  }
}
