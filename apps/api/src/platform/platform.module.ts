import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { createHmac, createSecretKey } from 'node:crypto';
import { Settings } from '../config/settings.module';
import { AccessGuard, AccessTokens, ActorDirectory, SessionService } from './auth';
import { Clock } from './clock';
import { PreparedStatements, Transactions } from './database';
import { EventLog } from './events';
import { HealthController } from './health/health.controller';
import { ProblemFilter } from './http';
import { Log } from './logging';
import { Metrics } from './metrics';
import { DueJobs, Outbox, OutboxWorker, Ticker } from './outbox';
import { FileStore, LinkSigner, LocalFileStore, Sealer } from './storage';
import { WechatModule } from './wechat';

export type PlatformOptions = Readonly<{
  clock: Clock;
  /** How the people module answers who somebody is. */
  actorDirectory: Type<ActorDirectory>;
  /** False where the caller runs the due jobs itself (tests). */
  ticker: boolean;
}>;

const SERVICES: Provider[] = [
  { provide: Log, inject: [Settings], useFactory: ({ app }: Settings) => new Log(app.mode) },
  Metrics,
  Transactions,
  PreparedStatements,
  EventLog,
  Outbox,
  OutboxWorker,
  DueJobs,
  AccessTokens,
  SessionService,
  { provide: FileStore, inject: [Settings], useFactory: ({ storage }: Settings) => new LocalFileStore(storage.directory) },
  { provide: LinkSigner, inject: [Settings, Clock], useFactory: ({ app }: Settings, clock: Clock) => new LinkSigner(app.secret, clock) },
  { provide: Sealer, inject: [Settings], useFactory: ({ app }: Settings) => new Sealer(app.secret) },
];

const tokenKey = (secret: string) => createSecretKey(createHmac('sha256', Buffer.from(secret, 'hex')).update('access-tokens').digest());
const tokens = JwtModule.registerAsync({
  inject: [Settings],
  // A key and not its bytes: given bytes, the library first tries at every token whether they are a public key, which costs more than all the rest.
  useFactory: ({ app }: Settings) => ({ secret: tokenKey(app.secret) as unknown as Buffer }),
});

/** What every module stands on. Knows no module; the app module lends it the people module's ActorDirectory. */
@Global()
@Module({})
export class PlatformModule {
  static with({ clock, actorDirectory, ticker }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [tokens, WechatModule],
      controllers: [HealthController],
      providers: [
        { provide: Clock, useValue: clock },
        { provide: ActorDirectory, useClass: actorDirectory },
        ...SERVICES,
        { provide: APP_GUARD, useClass: AccessGuard },
        ...(ticker ? [Ticker] : []),
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Clock, ActorDirectory, ...SERVICES, WechatModule],
    };
  }
}
