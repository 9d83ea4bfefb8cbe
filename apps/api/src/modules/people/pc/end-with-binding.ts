import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SessionService } from '../../../platform/auth';
import { PeopleSequels } from '../people-sequels';

/** An account that no longer speaks for its person leaves no PC signed in; the phone stays, as whoever it is now. */
@Injectable()
export class EndWithBinding implements OnModuleInit {
  constructor(
    private readonly sequels: PeopleSequels,
    private readonly sessions: SessionService,
  ) {}

  onModuleInit(): void {
    this.sequels.whenUnbound((em, { userId }) => this.sessions.endAll(em, userId, 'unbound', { kind: 'pc' }));
  }
}
