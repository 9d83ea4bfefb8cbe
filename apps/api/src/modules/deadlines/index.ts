export * from './deadlines.module';
export * from './calendar-desk';
export * from './calendar-year.entity';
export * from './deadline.entity';
export * from './deadlines';
export * from './work-days';
