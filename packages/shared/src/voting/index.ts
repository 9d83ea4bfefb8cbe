export * from './share';
export * from './rule-pack';
export * from './tally';
export * from './packs';
