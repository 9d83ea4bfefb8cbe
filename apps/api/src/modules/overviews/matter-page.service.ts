import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  dayOf,
  ISSUE_STAGE,
  railOf,
  type MatterView,
  type Offered,
  type PersonAlias,
  type ReportView,
  type TimelineStep,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { communityWordsOf } from '../communities';
import { IssueReader, type MatterParts } from '../issues';
import { PeopleDirectory } from '../people';
import { JudgeRights, Reports, type TaskEntity } from '../tasks';
import { Afterwards } from './afterwards';
import { MatterSurroundings, type Surroundings } from './matter-surroundings';
import { nextStep } from './next-step';
import { namesOf, subjectsIn, timelineOf } from './timeline';

/** What somebody can do on this page; what belongs to a meeting or a task is done there. */
const HERE: readonly string[] = [
  'submit',
  'withdraw',
  'vouch',
  'accept',
  'return',
  'decline',
  'merge',
  'refer',
  'lookUp',
  'executeDirectly',
  'putOnAgenda',
  'putToVote',
  'beginSteps',
  'endorse',
  'unendorse',
  'park',
  'resume',
];
const JUDGING: readonly string[] = ['close', 'sendBack'];

/** The ONE page of a matter: where it stands, who has it, every step that happened, and what hangs on it. */
@Injectable()
export class MatterPage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issues: IssueReader,
    private readonly people: PeopleDirectory,
    private readonly reports: Reports,
    private readonly rights: JudgeRights,
    private readonly surroundings: MatterSurroundings,
    private readonly afterwards: Afterwards,
  ) {}

  /** @throws ProblemError not_found, also for a matter that this reader may not see */
  async view(actor: Actor, issueId: string): Promise<MatterView> {
    const em = this.dataSource.manager;
    const parts = await this.issues.matterParts(em, issueId, actor);
    const { card, issue, text, photos, mine, visibility, endorsedByMe } = parts;
    const { mergedInto, absorbed, referral, named, recorded, lookUps } = parts;
    const around = await this.surroundings.of(em, parts);
    const again = await this.afterwards.of(em, actor, parts, around.tasks);
    return {
      ...card,
      text,
      raisedAt: issue.raisedAt.toISOString(),
      raisedBy: (await this.aliasOf(em, issue.authorPersonId)).alias,
      mine,
      visibility,
      original: await this.originalOf(em, parts),
      photos,
      rail: railOf(issue.state, namesOf(parts.events), parts.reader),
      holding: holdingOf(parts),
      next: nextStep(issue.state, around.waiting),
      timeline: await this.timelineOf(em, parts, around),
      links: around.links,
      endorsedByMe,
      ...{ mergedInto, absorbed, referral, named, recorded, lookUps },
      onFourSteps: issue.stepsSince !== null,
      sentBackCount: issue.sentBackCount,
      reopenedCount: issue.reopenedCount,
      parkDays: again.parkDays,
      reopenUntil: again.reopenUntil,
      offered: [...(await this.offered(em, parts, around)), ...again.offered],
    };
  }

  private async timelineOf(
    em: EntityManager,
    { issue, events, reader, photos }: MatterParts,
    { tasks }: Surroundings,
  ): Promise<TimelineStep[]> {
    const actors = events.flatMap(({ actorUserId }) => actorUserId ?? []);
    const people = await this.people.aliasesOfUsers(actors, em);
    const pictures = await this.reports.picturesBeside(em, events.flatMap(subjectsIn));
    const { roles } = await communityWordsOf(em, issue.communityId);
    return timelineOf(events, { reader, people, roles, reports: await this.reportsOf(em, tasks), scene: photos, pictures });
  }

  private async reportsOf(em: EntityManager, tasks: readonly TaskEntity[]): Promise<Map<string, ReportView>> {
    const reports = await Promise.all(tasks.map((task) => this.reports.of(em, task)));
    return new Map(reports.flat().map((report) => [report.reportId, report]));
  }

  /** The author reads their own name; handlers work without it. */
  private async originalOf(em: EntityManager, { original, issue, mine }: MatterParts): Promise<MatterView['original']> {
    if (!original) return null;
    const personId = mine ? issue.authorPersonId : null;
    const names = await this.people.namesOf(personId === null ? [] : [personId], em);
    return { ...original, authorName: names.get(personId ?? '')?.name ?? null };
  }

  private async aliasOf(em: EntityManager, personId: string | null): Promise<PersonAlias> {
    return (await this.people.aliasesOf(personId === null ? [] : [personId], em)).get(personId ?? '') ?? { alias: '居民', capacity: '' };
  }

  private async offered(em: EntityManager, { offered, parties }: MatterParts, { tasks }: Surroundings): Promise<Offered> {
    const here = offered.filter((action) => HERE.includes(action));
    const delivered = tasks.find((task) => task.state === 'delivered');
    if (!delivered) return here;
    const { right } = await this.rights.of(em, delivered, parties);
    const judging = right === 'author' || right === 'supporter';
    return judging ? [...here, ...offered.filter((action) => JUDGING.includes(action))] : here;
  }
}

function holdingOf({ issue, card, events }: MatterParts): MatterView['holding'] {
  if (issue.holder === null || ISSUE_STAGE[issue.state].over) return null;
  // Given to another carrier: the matter stays in execution, but somebody else has it since then.
  const reassigned = events.filter(({ aggregate, action }) => aggregate === 'task' && action === 'reassign').at(-1);
  const since = reassigned && reassigned.at > issue.movedAt ? reassigned.at : issue.movedAt;
  return { who: issue.holder, since: dayOf(since), dueOn: issue.dueOn, phone: issue.holderPhone, overdue: card.overdue };
}
