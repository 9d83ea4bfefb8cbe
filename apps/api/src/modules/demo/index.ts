export * from './demo.module';
export * from './demo-clock.entity';
export * from './prepare-demo';
export * from './demo-traces';
