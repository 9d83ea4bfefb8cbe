export * from './supervision.module';
export * from './rating.entity';
