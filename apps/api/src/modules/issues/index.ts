export * from './issues.module';
export * from './issue-moves';
export * from './issue.entity';
export * from './endorsement.entity';
