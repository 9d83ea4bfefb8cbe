import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day, OwnersEntry } from '@silin/shared';
import { CommunityDirectory } from '../communities';
import { rulesOf } from './estate-rules';
import { RollKeeper } from './roll-keeper';

/** Who the owners of an estate are on a day, as a vote of theirs would count them; written down nowhere. */
@Injectable()
export class EstateRolls {
  constructor(
    private readonly communities: CommunityDirectory,
    private readonly keeper: RollKeeper,
  ) {}

  /** @throws ProblemError not_found */
  async on(em: EntityManager, estateId: string, day: Day): Promise<readonly OwnersEntry[]> {
    const rules = rulesOf(await this.communities.ownersRules(estateId, em));
    return this.keeper.build(em, { scope: { estateId, buildingIds: [], name: '' }, rules }, day);
  }
}
