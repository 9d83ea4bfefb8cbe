export * from './tasks.module';
export * from './report.entity';
export * from './task.entity';
export { ExtensionReader } from './extension-reader';
export { JudgeRights } from './judge-rights';
export { Reopenings } from './reopenings';
export { Reports } from './reports';
export * from './task-reader';
export { TasksToJudge, type ToJudge } from './tasks-to-judge';
