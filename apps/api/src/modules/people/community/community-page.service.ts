import { Injectable } from '@nestjs/common';
import type { CommunityRef, CommunityView } from '@silin/shared';
import { CommunityDirectory } from '../../communities';
import { PeopleDirectory } from '../people-directory';

/** What everybody may know of a community. It stands here because its carriers are people in office. */
@Injectable()
export class CommunityPageService {
  constructor(
    private readonly communities: CommunityDirectory,
    private readonly people: PeopleDirectory,
  ) {}

  list(): Promise<readonly CommunityRef[]> {
    return this.communities.all();
  }

  /** @throws ProblemError not_found */
  async read(communityId: string): Promise<CommunityView> {
    const community = await this.communities.community(communityId);
    const [estates, venues, carriers] = await Promise.all([
      this.communities.estateViews(communityId),
      this.communities.venues(communityId),
      this.people.carriersOf(communityId),
    ]);
    return { ...community, estates, venues, carriers };
  }
}
