export * from './refuse-unfit';
