import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CARRIERS, CONVENERS, NEVER_JUDGES, ROLES, type Role } from '@silin/shared';
import { EndorsementEntity, wordsOf } from '../issues';
import { PeopleDirectory } from '../people';
import type { HeldTask } from './task-moves';
import type { TaskEntity } from './task.entity';

export const titled = ({ issue }: Pick<HeldTask, 'issue'>) => `「${wordsOf(issue).title}」`;
export const toTask = ({ task }: Pick<HeldTask, 'task'>) => ({ kind: 'task', id: task.taskId }) as const;
export const toMatter = ({ issue }: Pick<HeldTask, 'issue'>) => ({ kind: 'issue', id: issue.issueId }) as const;
const BARRED_ROLES = NEVER_JUDGES.filter((party): party is Role => party in ROLES);
type OfCommunity = Pick<TaskEntity, 'communityId'>;

/** Which accounts belong to those who are told of a task, beside the followers of its matter. */
@Injectable()
export class TaskAudience {
  constructor(private readonly people: PeopleDirectory) {}

  async carriers(em: EntityManager, { assigneeOrgUnitId }: Pick<TaskEntity, 'assigneeOrgUnitId'>): Promise<string[]> {
    const holders = await this.people.orgUnitPeople(assigneeOrgUnitId, em);
    return holders.filter(({ role }) => (CARRIERS as readonly Role[]).includes(role)).flatMap(({ userIds }) => userIds);
  }

  conveners(em: EntityManager, task: OfCommunity): Promise<string[]> {
    return this.withRoles(em, task, CONVENERS);
  }

  async staff(em: EntityManager, task: TaskEntity): Promise<string[]> {
    return [...(await this.carriers(em, task)), ...(await this.conveners(em, task))];
  }

  supervisors(em: EntityManager, task: OfCommunity): Promise<string[]> {
    return this.withRoles(em, task, ['supervision_committee']);
  }

  /** Those who may judge: an office shuts its holder out. */
  async supporters(em: EntityManager, { issueId, communityId }: Pick<TaskEntity, 'issueId' | 'communityId'>): Promise<string[]> {
    const barred = new Set((await this.people.personsWithRoles(communityId, BARRED_ROLES, em)).map(({ personId }) => personId));
    const supporters = await em.findBy(EndorsementEntity, { issueId });
    return supporters.filter(({ personId }) => !barred.has(personId)).flatMap(({ userId }) => userId ?? []);
  }

  private async withRoles(em: EntityManager, { communityId }: OfCommunity, roles: readonly Role[]): Promise<string[]> {
    return (await this.people.personsWithRoles(communityId, roles, em)).flatMap(({ userIds }) => userIds);
  }
}
