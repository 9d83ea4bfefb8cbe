import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLERS, namedIn, roleName, type CommunityKind, type NameableView, type RaiseIssueRequest } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { PeopleDirectory } from '../people';
import { IssueNamedEntity } from './issue-named.entity';
import type { IssueEntity } from './issue.entity';

type Matter = Pick<IssueEntity, 'issueId' | 'communityId'>;
type Words = Pick<RaiseIssueRequest, 'title' | 'text' | 'named'>;

/** Of whom a matter may speak, and of whom one does. */
@Injectable()
export class Nameables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly communities: CommunityDirectory,
  ) {}

  /** The parties of the community, then its staff by office and name, as they hang on its wall. @throws ProblemError not_found */
  async of(communityId: string, em: EntityManager = this.dataSource.manager): Promise<NameableView[]> {
    const { kind } = await this.communities.community(communityId, em);
    const parties = await this.people.carriersOf(communityId, em);
    const holders = await this.people.personsWithRoles(communityId, HANDLERS, em);
    const names = await this.people.namesOf(
      holders.map(({ personId }) => personId),
      em,
    );
    const byOffice = HANDLERS.flatMap((office) => holders.filter(({ role }) => role === office));
    const once = byOffice.filter((one, at) => byOffice.findIndex(({ personId }) => personId === one.personId) === at);
    return [
      ...parties.map(({ orgUnitId, name, role }) =>
        nameable({ id: orgUnitId, kind: 'party', name, role: role as NameableView['role'] }, kind),
      ),
      ...once.map(({ personId, role }) => nameable({ id: personId, kind: 'staff', name: names.get(personId)?.name ?? '', role }, kind)),
    ];
  }

  /** Keeps whom a new matter speaks of; as its words say where its author has not. @throws ProblemError issue.named_unknown */
  async keep(em: EntityManager, { issueId, communityId }: Matter, words: Words): Promise<void> {
    const list = await this.of(communityId, em);
    const ids = words.named ?? namedIn(`${words.title}。${words.text}`, list);
    const chosen = list.filter(({ id }) => ids.includes(id));
    if (chosen.length < new Set(ids).size) throw new ProblemError('issue.named_unknown', {});
    const rows = chosen.map(({ id, kind }) => ({
      issueNamedId: newId(this.clock.now()),
      issueId,
      orgUnitId: kind === 'party' ? id : null,
      personId: kind === 'staff' ? id : null,
    }));
    if (rows.length > 0) await em.insert(IssueNamedEntity, rows);
  }

  /** Says anew whom it speaks of; answers who stood there before. @throws ProblemError issue.named_unknown */
  async replace(em: EntityManager, issue: Matter, words: Words): Promise<string[]> {
    const before = await em.findBy(IssueNamedEntity, { issueId: issue.issueId });
    const ids = before.map(({ orgUnitId, personId }) => orgUnitId ?? personId ?? '');
    if (words.named === undefined) return ids;
    await em.delete(IssueNamedEntity, { issueId: issue.issueId });
    await this.keep(em, issue, words);
    return ids;
  }

  /** 「顺安物业」, 「社区书记 刘春燕」: for the author and whoever handles the matter. */
  async namesIn(em: EntityManager, { issueId, communityId }: Matter): Promise<string[]> {
    const rows = await em.findBy(IssueNamedEntity, { issueId });
    const units = await this.communities.orgUnits(
      rows.flatMap(({ orgUnitId }) => orgUnitId ?? []),
      em,
    );
    const personIds = rows.flatMap(({ personId }) => personId ?? []);
    const { committee } = await communityWordsOf(em, communityId);
    const [names, known] = [await this.people.namesOf(personIds, em), await this.people.aliasesOf(personIds, em)];
    const unitName = (orgUnitId: string) => {
      const unit = units.get(orgUnitId);
      return unit && (unit.communityId === orgUnitId ? `${unit.name}${committee}` : unit.name);
    };
    return rows.flatMap(({ orgUnitId, personId }) =>
      orgUnitId !== null
        ? (unitName(orgUnitId) ?? [])
        : [known.get(personId ?? '')?.office, names.get(personId ?? '')?.name].filter(Boolean).join(' '),
    );
  }
}

const nameable = (one: Omit<NameableView, 'roleName'>, kind: CommunityKind): NameableView => ({
  ...one,
  roleName: roleName(one.role, kind),
});
