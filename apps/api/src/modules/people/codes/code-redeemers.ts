import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CodePurpose, RedeemCodeAnswer, RedeemCodeRequest } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import type { OneTimeCodeEntity } from './one-time-code.entity';

export type Redeeming = Readonly<{ code: OneTimeCodeEntity; request: RedeemCodeRequest; actor: Actor }>;
export type CodeRedeemer = (em: EntityManager, redeeming: Redeeming) => Promise<RedeemCodeAnswer['outcome']>;

/** What a code opens, by its purpose. Later modules may bring a purpose of their own. */
@Injectable()
export class CodeRedeemers {
  private readonly redeemers = new Map<CodePurpose, CodeRedeemer>();

  /** Runs in the transaction that uses the code up: what is refused there leaves the code unused. */
  redeem(purpose: CodePurpose, redeemer: CodeRedeemer): void {
    this.redeemers.set(purpose, redeemer);
  }

  of(purpose: CodePurpose): CodeRedeemer {
    const redeemer = this.redeemers.get(purpose);
    if (!redeemer) throw new Error(`nothing redeems codes for ${purpose}`);
    return redeemer;
  }
}
