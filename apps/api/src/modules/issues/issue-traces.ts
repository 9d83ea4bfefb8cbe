import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, PARTY_WORDS, type MatterView, type Party } from '@silin/shared';
import type { EventEntity } from '../../platform/events';
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
    return {
      mergedInto: await this.mergedInto(em, issue),
      absorbed: await this.absorbed(em, issue),
      referral: insider ? referralOf(issue) : null,
      named: insider ? await this.nameables.namesIn(em, issue.issueId) : [],
      recorded: insider ? await recordedOf(em, issue) : null,
      lookUps: mine ? lookUpsIn(events) : [],
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

const wordsFor = (party: string) => PARTY_WORDS[party as Party] ?? '工作人员';

function referralOf({ state, holder, holderPhone }: IssueEntity): MatterView['referral'] {
  return state === 'referred' && holder !== null ? { name: holder, phone: holderPhone ?? '' } : null;
}

async function recordedOf(em: EntityManager, { issueId, authorUserId }: IssueEntity): Promise<MatterView['recorded']> {
  const behalf = authorUserId === null ? await em.findOneBy(IssueBehalfEntity, { issueId }) : null;
  return behalf && { office: wordsFor(behalf.recordedAs), consent: behalf.consent };
}

/** The office, never the name. */
function lookUpsIn(events: readonly EventEntity[]): MatterView['lookUps'] {
  const asked = events.filter(({ aggregate, action }) => aggregate === 'person' && action === 'lookUp');
  return asked
    .map(({ at, actorParty, reason }) => ({ at: at.toISOString(), office: wordsFor(actorParty), reason: reason ?? '' }))
    .reverse();
}
