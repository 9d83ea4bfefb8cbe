export * from './actor';
export * from './allow.decorator';
export * from './access.guard';
export * from './access-token';
export * from './session.service';
export * from './session.entity';
export * from './refresh-token.entity';
export * from './user.entity';
