export * from './issues.module';
export * from './issue-moves';
export * from './issue-reader';
export { IssueFromRoom, type SaidInRoom } from './issue-from-room';
export { isPublic, wordsOf } from './issue-card';
export { raisedBy } from './issue-search';
export * from './issue.entity';
export * from './endorsement.entity';
export { requireConsent } from './issue-consent';
