export * from './resolutions.module';
export { ResolutionReader, resolutionNumber } from './resolution-reader';
export * from './resolution.entity';
export { policyOfRow } from './policy-of-row';
export * from './objection.entity';
export * from './authority-order.entity';
export { ResolutionSequels, type Ordered } from './resolution-sequels';
export { ObjectionReader } from './objection-reader';
