export * from './meetings.module';
export * from './agenda-item.entity';
export * from './check-in.entity';
export * from './gist.entity';
export * from './invitation.entity';
export * from './meeting.entity';
export * from './minutes-verdict.entity';
export * from './minutes.entity';
