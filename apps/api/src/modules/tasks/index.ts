export * from './tasks.module';
export * from './report.entity';
export * from './task.entity';
