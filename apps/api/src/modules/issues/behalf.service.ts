import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  BEHALF_CONSENTS,
  dayOf,
  HANDLERS,
  type RaiseIssueAnswer,
  type RaiseOnBehalfRequest,
  type ResidentRow,
  type Role,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { notFound, ProblemError } from '../../platform/http';
import { Sealer } from '../../platform/storage';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { PeopleDirectory, PersonEntity, residentsFound } from '../people';
import { IssueBehalfEntity } from './issue-behalf.entity';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import type { IssueEntity } from './issue.entity';
import { NewIssues } from './new-issues';

type ForWhom = Pick<IssueBehalfEntity, 'nameSealed' | 'phoneSealed' | 'phoneDigest'> & Readonly<{ personId: string | null }>;

/** Who has no phone says it at the door: a handler writes it down, and it is theirs, not the handler's. */
@Injectable()
export class BehalfService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly people: PeopleDirectory,
    private readonly communities: CommunityDirectory,
    private readonly fresh: NewIssues,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
  ) {}

  /** People of the register by a part of their name or home. @throws ProblemError not_found */
  async residents(communityId: string, text: string, actor: Actor): Promise<ResidentRow[]> {
    officeOf(actor, communityId);
    const em = this.dataSource.manager;
    const personIds = text === '' ? [] : await residentsFound(em, { communityId, text, day: dayOf(this.clock.now()) });
    const names = await this.people.namesOf(personIds, em);
    return personIds.flatMap((personId) => names.get(personId) ?? []);
  }

  /** The same request key sent twice raises one. @throws ProblemError not_found | issue.person_unknown | photo.unknown | issue.named_unknown */
  async raise(communityId: string, request: RaiseOnBehalfRequest, actor: Actor): Promise<RaiseIssueAnswer> {
    const office = officeOf(actor, communityId);
    return this.fresh.once(request, actor, (em) => this.write(em, communityId, request, actor, office));
  }

  private async write(
    em: EntityManager,
    communityId: string,
    request: RaiseOnBehalfRequest,
    actor: Actor,
    office: Role,
  ): Promise<IssueEntity> {
    const { personId, ...sealed } = await this.forWhom(em, communityId, request, actor);
    const { intakeDays } = await this.communities.settings(communityId, em);
    const { issueId } = await this.fresh.draft(em, communityId, request, { authorUserId: null, authorPersonId: personId }, actor);
    const recordedBy = { recordedByUserId: actor.userId, recordedByPersonId: actor.personId, recordedAs: office };
    await em.insert(IssueBehalfEntity, { issueId, communityId, ...recordedBy, consent: request.consent, ...sealed });
    const { roles } = await communityWordsOf(em, communityId);
    const facts = { onBehalf: true, consent: request.consent, words: `${roles[office]}代本人提的，${BEHALF_CONSENTS[request.consent]}` };
    const patch = await this.fresh.waitingForIntake(em, { issueId, communityId }, intakeDays);
    const issue = await this.moves.move(em, issueId, { action: 'submit', actor, facts, patch });
    await this.notices.follow(em, issueId, await this.notices.authorAccounts(em, issue), 'author');
    await this.notices.submitted(em, issue, actor, intakeDays);
    return issue;
  }

  /** Somebody of the register; or a name, kept sealed until the register knows it. Nobody acts for themselves. */
  private async forWhom(em: EntityManager, communityId: string, request: RaiseOnBehalfRequest, actor: Actor): Promise<ForWhom> {
    const { personId, name, phone } = request;
    const phoneDigest = phone ? this.sealer.digest(phone) : null;
    const unsealed = { nameSealed: null, phoneSealed: null, phoneDigest: null };
    const known = personId
      ? await em.findOneBy(PersonEntity, { personId, communityId, kind: 'natural' })
      : name && phoneDigest && (await em.findOneBy(PersonEntity, { communityId, kind: 'natural', name, phoneDigest }));
    if (known && known.personId !== actor.personId) return { ...unsealed, personId: known.personId };
    if (known || personId || !name) throw new ProblemError('issue.person_unknown', {});
    return { personId: null, nameSealed: this.sealer.seal(name), phoneSealed: phone ? this.sealer.seal(phone) : null, phoneDigest };
  }
}

/** @throws ProblemError not_found */
function officeOf(actor: Actor, communityId: string): Role {
  const office = HANDLERS.find((role) => hasRoleIn(actor, communityId, [role]));
  if (!office) throw notFound();
  return office;
}
