export * from './tasks.module';
export * from './report.entity';
export * from './task.entity';
export { JudgeRights } from './judge-rights';
export { Reports } from './reports';
export * from './task-reader';
export { TasksToJudge, type ToJudge } from './tasks-to-judge';
