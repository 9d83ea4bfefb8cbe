import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { CodePurpose } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { Sealer } from '../../../platform/storage';
import { codeDigest, newCode } from './code-digest';
import { OneTimeCodeEntity } from './one-time-code.entity';

export type CodeOrder = Readonly<{
  purpose: CodePurpose;
  communityId: string;
  subjectId: string;
  expiresAt: Date;
  issuedBy: string | null;
  batchId?: string;
  facts?: Record<string, unknown>;
}>;
export type IssuedCode = Readonly<{ codeId: string; subjectId: string; code: string }>;

/** Rows of one statement. */
const BATCH = 500;

/** Makes and withdraws one-time codes, in the caller's transaction. What redeeming one does is its purpose's business: see CodeRedeemers. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** The only time that the codes can be read; they are not kept. */
  async issue(em: EntityManager, orders: readonly CodeOrder[]): Promise<IssuedCode[]> {
    const issuedAt = this.clock.now();
    const issued = orders.map((order) => ({ order, codeId: newId(issuedAt), code: newCode() }));
    const rows = issued.map(({ order: { batchId = null, facts = null, ...order }, codeId, code }) => ({
      ...order,
      ...{ codeId, digest: codeDigest(this.sealer, code), batchId, facts: facts as never, issuedAt },
      ...{ usedAt: null, usedBy: null, outcome: null, revokedAt: null },
    }));
    for (let from = 0; from < rows.length; from += BATCH) await em.insert(OneTimeCodeEntity, rows.slice(from, from + BATCH));
    return issued.map(({ order, codeId, code }) => ({ codeId, subjectId: order.subjectId, code }));
  }

  /** Earlier codes for the same things stop working; used ones stay as they are. Answers how many were withdrawn. */
  async revoke(em: EntityManager, purpose: CodePurpose, subjectIds: readonly string[]): Promise<number> {
    let revoked = 0;
    for (let from = 0; from < subjectIds.length; from += BATCH) {
      const subjects = In(subjectIds.slice(from, from + BATCH));
      const unused = { purpose, subjectId: subjects, usedAt: IsNull(), revokedAt: IsNull() };
      revoked += (await em.update(OneTimeCodeEntity, unused, { revokedAt: this.clock.now() })).affected ?? 0;
    }
    return revoked;
  }
}
