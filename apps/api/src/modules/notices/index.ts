export * from './notices.module';
export * from './notices';
export * from './following.entity';
export * from './notice.entity';
