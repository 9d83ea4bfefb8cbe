import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings, SettingsModule } from './config/settings.module';
import { CommunitiesModule } from './modules/communities';
import { DeadlinesModule } from './modules/deadlines';
import { DemoModule } from './modules/demo';
import { DocumentsModule } from './modules/documents';
import { IssuesModule } from './modules/issues';
import { MeetingsModule } from './modules/meetings';
import { NoticesModule } from './modules/notices';
import { OverviewsModule } from './modules/overviews';
import { PapersModule } from './modules/papers';
import { PeopleActorDirectory, PeopleModule } from './modules/people';
import { PollsModule } from './modules/polls';
import { ResolutionsModule } from './modules/resolutions';
import { SupervisionModule } from './modules/supervision';
import { ResultsModule } from './modules/results';
import { TasksModule } from './modules/tasks';
import { OpenapiModule } from './openapi';
import type { Clock } from './platform/clock';
import { dataSourceOptions } from './platform/database';
import { PlatformModule } from './platform/platform.module';
import { SCHEMA } from './schema';

const MODULES = [
  CommunitiesModule,
  PeopleModule,
  NoticesModule,
  DocumentsModule,
  DeadlinesModule,
  IssuesModule,
  PollsModule,
  MeetingsModule,
  ResolutionsModule,
  SupervisionModule,
  ResultsModule,
  TasksModule,
  PapersModule,
  OverviewsModule,
];

/** `ticker`: false where the caller runs the due jobs itself; `rateLimits`: false where thousands of calls are made on purpose. */
export type AppOptions = Readonly<{ settings: Settings; clock: Clock; ticker?: boolean; rateLimits?: boolean }>;

const database = TypeOrmModule.forRootAsync({
  inject: [Settings],
  useFactory: ({ database: { url, poolSize } }: Settings) => dataSourceOptions(url, SCHEMA, poolSize),
});

@Module({})
export class AppModule {
  static with({ settings, clock, ticker = true }: AppOptions): DynamicModule {
    // The demo module holds the sign-in of demo people and the movable clock: it is not even loaded in production, nor is the API's description.
    const demo = settings.app.mode === 'production' ? [] : [DemoModule, OpenapiModule];
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        database,
        PlatformModule.with({ clock, actorDirectory: PeopleActorDirectory, ticker }),
        ...MODULES,
        ...demo,
      ],
    };
  }
}
