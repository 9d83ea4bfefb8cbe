import { type DynamicModule, Module } from '@nestjs/common';
import { appConfig, type AppConfig } from './app.config';
import { databaseConfig, type DatabaseConfig } from './database.config';
import { metricsConfig, type MetricsConfig } from './metrics.config';
import { wechatConfig, type WechatConfig } from './wechat.config';
import { storageConfig, type StorageConfig } from './storage.config';
import type { Environment } from './environment';

/** All of the configuration, read and checked once before anything starts. */
export class Settings {
  constructor(
    readonly app: AppConfig,
    readonly database: DatabaseConfig,
    readonly wechat: WechatConfig,
    readonly storage: StorageConfig,
    readonly metrics: MetricsConfig,
  ) {}

  static from(env: Environment): Settings {
    return new Settings(appConfig(env), databaseConfig(env), wechatConfig(env), storageConfig(env), metricsConfig(env));
  }
}

@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    return { module: SettingsModule, global: true, providers: [{ provide: Settings, useValue: settings }], exports: [Settings] };
  }
}
