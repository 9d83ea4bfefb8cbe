import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, PARTY_WORDS, partyWords, type CommunityWords, type MatterView, type Party } from '@silin/shared';
import type { EventEntity } from '../../platform/events';
import { communityWordsOf } from '../communities';
import { PeopleDirectory } from '../people';
import { IssueBehalfEntity } from './issue-behalf.entity';
import { wordsOf } from './issue-card';
import { IssueEntity, issueNumber } from './issue.entity';
import { Nameables } from './nameables';

/** Where a matter went, what came to it, and who looked behind it, as one reader may see it. */
export type MatterTraces = Pick<MatterView, 'mergedInto' | 'absorbed' | 'referral' | 'named' | 'recorded' | 'lookUps'>;
type Seen = Readonly<{ issue: IssueEntity; events: readonly EventEntity[]; insider: boolean; mine: boolean }>;

@Injectable()
export class IssueTraces {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly nameables: Nameables,
  ) {}

  async of(em: EntityManager, { issue, events, insider, mine }: Seen): Promise<MatterTraces> {
    const officeOf = officeIn(await communityWordsOf(em, issue.communityId));
    return {
      mergedInto: await this.mergedInto(em, issue),
      absorbed: await this.absorbed(em, issue),
      referral: insider ? referralOf(issue) : null,
      named: insider ? await this.nameables.namesIn(em, issue) : [],
      recorded: insider ? await recordedOf(em, issue, officeOf) : null,
      lookUps: mine ? lookUpsIn(events, officeOf) : [],
    };
  }

  private async mergedInto(em: EntityManager, { mergedIntoId }: IssueEntity): Promise<MatterView['mergedInto']> {
    if (mergedIntoId === null) return null;
    const target = await em.findOneByOrFail(IssueEntity, { issueId: mergedIntoId });
    return { issueId: mergedIntoId, number: issueNumber(target), title: wordsOf(target).title };
  }

  /** Newest last; their words stay their own. */
  private async absorbed(em: EntityManager, { issueId }: IssueEntity): Promise<MatterView['absorbed']> {
    const merged = await em.find(IssueEntity, { where: { mergedIntoId: issueId }, order: { movedAt: 'ASC', issueId: 'ASC' } });
    const personIds = merged.flatMap(({ authorPersonId }) => authorPersonId ?? []);
    const aliases = await this.people.aliasesOf(personIds, em);
    return merged.map((issue) => ({
      number: issueNumber(issue),
      raisedBy: aliases.get(issue.authorPersonId ?? '')?.alias ?? '居民',
      mergedOn: dayOf(issue.movedAt),
    }));
  }
}

const officeIn = (words: CommunityWords) => (party: string) => (party in PARTY_WORDS ? partyWords(party as Party, words) : '工作人员');
type OfficeOf = ReturnType<typeof officeIn>;

function referralOf({ state, holder, holderPhone }: IssueEntity): MatterView['referral'] {
  return state === 'referred' && holder !== null ? { name: holder, phone: holderPhone ?? '' } : null;
}

async function recordedOf(em: EntityManager, { issueId, authorUserId }: IssueEntity, officeOf: OfficeOf): Promise<MatterView['recorded']> {
  const behalf = authorUserId === null ? await em.findOneBy(IssueBehalfEntity, { issueId }) : null;
  return behalf && { office: officeOf(behalf.recordedAs), consent: behalf.consent };
}

/** The office, never the name. */
function lookUpsIn(events: readonly EventEntity[], officeOf: OfficeOf): MatterView['lookUps'] {
  const asked = events.filter(({ aggregate, action }) => aggregate === 'person' && action === 'lookUp');
  return asked
    .map(({ at, actorParty, reason }) => ({ at: at.toISOString(), office: officeOf(actorParty), reason: reason ?? '' }))
    .reverse();
}
