export * from './meeting-form';
export * from './forms';
export * from './notice-days';
export * from './seats';
export * from './body';
export * from './outcomes';
export * from './question-order';
export * from './proposed-question';
