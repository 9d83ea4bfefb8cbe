export * from './controllers';
export * from './describe-api';
export * from './openapi.controller';
export * from './openapi.module';
export * from './routes';
