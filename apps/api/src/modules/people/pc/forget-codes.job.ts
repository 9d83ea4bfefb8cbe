import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { PC_SIGN_IN_LIMITS } from '@silin/shared';
import { DueJobs } from '../../../platform/outbox';
import { PcSignInEntity } from './pc-sign-in.entity';
import { WrongCodeEntity } from './wrong-code.entity';

/** A code that nobody answered happened to nobody: after a day it goes, and with it the digest of an address. What was answered stays. */
@Injectable()
export class ForgetCodesJob implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.jobs.register('pc.forget_codes', async (now) => {
      const before = LessThan(new Date(now.getTime() - PC_SIGN_IN_LIMITS.forgetHours * 3_600_000));
      await this.dataSource.manager.delete(PcSignInEntity, { state: 'waiting', askedAt: before });
      await this.dataSource.manager.delete(WrongCodeEntity, { at: before });
    });
  }
}
