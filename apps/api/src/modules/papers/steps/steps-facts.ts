import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf, ROLES, stepOf, type StepNumber, type StepStanding, type VenueView } from '@silin/shared';
import { EventLog } from '../../../platform/events';
import { found, ProblemError } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import type { IssueEntity } from '../../issues';
import { CheckInEntity, Courses, FourStepsEntity, MeetingEntity, StepReturnEntity } from '../../meetings';
import { PollReader, type PollRef } from '../../polls';
import { ResolutionEntity } from '../../resolutions';
import { ResultPublicationEntity, ResultsReader, type ResultQueryEntity } from '../../results';

/** One meeting of the four that was held, carried or not. */
export type StepFacts = Readonly<{ step: StepNumber; meeting: MeetingEntity; venue: VenueView; vote: PollRef | null; town: number }>;
/** Everything that the record is printed from. */
export type StepsRecord = Readonly<{
  issue: IssueEntity;
  community: Readonly<{ name: string; kind: 'urban' | 'village' }>;
  begun: FourStepsEntity;
  standing: StepStanding;
  steps: readonly StepFacts[];
  returns: readonly StepReturnEntity[];
  decision: ResolutionEntity | null;
  result: ResultPublicationEntity | null;
  queries: readonly ResultQueryEntity[];
  /** The last thing that happened to the matter. */
  changedAt: Date;
}>;

@Injectable()
export class StepsFacts {
  constructor(
    private readonly communities: CommunityDirectory,
    private readonly courses: Courses,
    private readonly polls: PollReader,
    private readonly results: ResultsReader,
    private readonly events: EventLog,
  ) {}

  /** @throws ProblemError steps.not_begun */
  async of(em: EntityManager, issue: IssueEntity): Promise<StepsRecord> {
    const { issueId, communityId } = issue;
    const standing = await this.courses.standing(em, issue);
    if (!standing) throw new ProblemError('steps.not_begun', {});
    const meetingId = standing.carried[3]?.meetingId;
    const decision = meetingId ? await em.findOneBy(ResolutionEntity, { issueId, meetingId }) : null;
    const result = await em.findOne(ResultPublicationEntity, { where: { issueId }, order: { publishedAt: 'DESC' } });
    return {
      issue,
      community: await this.communities.community(communityId, em),
      begun: found(await em.findOneBy(FourStepsEntity, { issueId })),
      standing,
      steps: await this.stepsOf(em, issue),
      returns: await em.find(StepReturnEntity, { where: { issueId }, order: { at: 'ASC', stepReturnId: 'ASC' } }),
      decision: decision?.publishedAt ? decision : null,
      result,
      queries: result ? await this.results.queriesOf(em, result.publicationId) : [],
      changedAt: (await this.events.ofIssue(em, issueId)).at(-1)?.at ?? issue.movedAt,
    };
  }

  /** Every one in which a vote came to an end, in the order of time. */
  private async stepsOf(em: EntityManager, { issueId, communityId }: IssueEntity): Promise<StepFacts[]> {
    const votes = (await this.polls.ofIssues([issueId], em)).filter(({ result, meetingId }) => result !== null && meetingId !== null);
    const meetingIds = votes.flatMap(({ meetingId }) => meetingId ?? []);
    const meetings = await em.find(MeetingEntity, { where: { meetingId: In(meetingIds) }, order: { startsAt: 'ASC', meetingId: 'ASC' } });
    const facts: StepFacts[] = [];
    for (const meeting of meetings) {
      const step = stepOf(meeting.form);
      if (step === null) continue;
      const { meetingId, venueId } = meeting;
      const town = await em.countBy(CheckInEntity, { meetingId, capacity: ROLES.street_officer });
      const venue = await this.communities.venue(communityId, venueId, em);
      facts.push({ step, meeting, venue, vote: votes.find((vote) => vote.meetingId === meetingId) ?? null, town });
    }
    return facts;
  }
}

export const lastDay = ({ changedAt }: StepsRecord): string => dayOf(changedAt);
