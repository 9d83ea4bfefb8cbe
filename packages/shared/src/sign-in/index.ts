export * from './pc-sign-in.lifecycle';
export * from './pc-sign-in';
