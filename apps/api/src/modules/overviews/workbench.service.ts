import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  HANDLERS,
  MEETING_CALLERS,
  onlyAStep,
  PAPER_CLERKS,
  POLL_CONVENERS,
  RULE_PACKS,
  STAFF,
  type MeetingCard,
  type PollCard,
  type WorkbenchView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { notFound } from '../../platform/http';
import { IssueReader } from '../issues';
import { DemandsReader, formsRunBy, MeetingReader } from '../meetings';
import { ClaimsService } from '../people';
import { PollReader } from '../polls';
import { scopeOf, TaskReader, TasksToScrutinise } from '../tasks';
import { TO_ANSWER, TO_ASSIGN, workbenchCounts } from './workbench-counts';

const SHOWN = 10;
/** Of what only leads on to another meeting nothing is written. */
const STEPS = Object.values(RULE_PACKS)
  .filter(onlyAStep)
  .map(({ id }) => id);
const NOTHING = { claims: 0, forAgenda: 0, meetings: 0, toPublish: 0, toAssign: 0 };
type ToPublish = WorkbenchView['toPublish'];
type Of<K extends keyof WorkbenchView> = Pick<WorkbenchView, K>;

/** 工作台: each sees what their office has to do; what is not theirs stays empty. */
@Injectable()
export class WorkbenchService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issues: IssueReader,
    private readonly claims: ClaimsService,
    private readonly meetings: MeetingReader,
    private readonly demands: DemandsReader,
    private readonly polls: PollReader,
    private readonly tasks: TaskReader,
    private readonly toScrutinise: TasksToScrutinise,
  ) {}

  /** @throws ProblemError not_found for who has no office with a workbench in this community */
  async view(actor: Actor, communityId: string): Promise<WorkbenchView> {
    if (!hasRoleIn(actor, communityId, STAFF)) throw notFound();
    const em = this.dataSource.manager;
    const handles = hasRoleIn(actor, communityId, HANDLERS);
    const scope = scopeOf(actor, communityId) ?? { communityId, orgUnitIds: [] };
    const { open, overdue } = await this.tasks.counts(em, scope);
    const counts = handles ? await this.countsFor(em, actor, communityId) : NOTHING;
    return {
      counts: { ...counts, ...(await this.issues.intakeCounts(em, actor, communityId)), tasksOpen: open, tasksOverdue: overdue },
      ...(await this.intake(em, actor, communityId)),
      ...(await this.convening(em, actor, communityId)),
      tasks: await this.tasks.firstOpen(em, scope, SHOWN),
      toScrutinise: await this.toScrutinise.of(em, actor, communityId, SHOWN),
      demands: hasRoleIn(actor, communityId, MEETING_CALLERS) ? await this.demands.owed(em, communityId, actor, SHOWN) : [],
      slips: handles ? await slipsToCompare(em, actor, communityId) : [],
      minutesSlips: handles ? await minutesToCompare(em, actor, communityId) : [],
    };
  }

  /** What only conveners act on is not counted for a grid worker. */
  private async countsFor(em: EntityManager, actor: Actor, communityId: string): Promise<typeof NOTHING> {
    const counts = await workbenchCounts(em, communityId);
    return hasRoleIn(actor, communityId, CONVENERS) ? counts : { ...NOTHING, claims: counts.claims };
  }

  private async intake(em: EntityManager, actor: Actor, communityId: string): Promise<Of<'toTakeIn' | 'claims'>> {
    // Also the street, where no handler of the community is left for a matter.
    const toTakeIn = await this.issues.toTakeIn(em, actor, communityId, SHOWN);
    if (!hasRoleIn(actor, communityId, HANDLERS)) return { toTakeIn, claims: [] };
    const { items: claims } = await this.claims.pending(communityId, { size: SHOWN }, actor);
    return { toTakeIn, claims };
  }

  private async convening(
    em: EntityManager,
    actor: Actor,
    communityId: string,
  ): Promise<Of<'forAgenda' | 'meetings' | 'polls' | 'toPublish' | 'toExtend'>> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) {
      // The owners' own committee prepares owners' votes, and nothing else of these; a grid worker reads their paper.
      const polls = hasRoleIn(actor, communityId, POLL_CONVENERS)
        ? await this.pollsToTend(em, actor, communityId, 'dated')
        : await this.pollsToCount(em, actor, communityId);
      return { forAgenda: [], meetings: await this.unfinishedMeetings(em, actor, communityId), polls, toPublish: [], toExtend: [] };
    }
    return {
      forAgenda: await this.issues.agendaCandidates(em, communityId, SHOWN),
      meetings: await this.unfinishedMeetings(em, actor, communityId),
      polls: await this.pollsToTend(em, actor, communityId),
      toPublish: await toPublish(em, communityId),
      toExtend: await this.tasks.toExtend(em, communityId, SHOWN),
    };
  }

  /** Until its minutes are published a meeting wants something of who convened it. */
  private async unfinishedMeetings(em: EntityManager, actor: Actor, communityId: string): Promise<MeetingCard[]> {
    const forms = formsRunBy(actor, communityId);
    if (forms.length === 0) return [];
    const rows = await em.query<{ meetingId: string }[]>(
      `SELECT meetingId FROM meeting WHERE communityId = ? AND form IN (?)
         AND state IN ('planned', 'announced', 'postponed', 'in_session', 'concluded', 'minutes_in_confirmation')
       ORDER BY startsAt, meetingId LIMIT ?`,
      [communityId, forms, SHOWN],
    );
    return this.meetings.cardsOf(
      em,
      rows.map((row) => row.meetingId),
      actor,
    );
  }

  /** From the roll that lies open to the end of the vote, and those that were agreed and have no resolution yet. */
  private async pollsToTend(em: EntityManager, actor: Actor, communityId: string, only?: 'dated'): Promise<PollCard[]> {
    const rows = await em.query<{ pollId: string }[]>(
      `SELECT p.pollId FROM poll p LEFT JOIN certificate c ON c.pollId = p.pollId
       WHERE p.communityId = ? AND (? = 0 OR p.meetingId IS NULL) AND (p.state IN ('roll_review', 'announced', 'open') OR (p.state = 'counting' AND p.method = 'ballots')
         OR (? = 0 AND p.state = 'certified' AND c.passed = 1 AND p.packId NOT IN (?) AND NOT EXISTS (SELECT 1 FROM resolution r WHERE r.pollId = p.pollId)))
       ORDER BY p.opensAt IS NULL, p.opensAt, p.pollId LIMIT ?`,
      [communityId, Number(only === 'dated'), Number(only === 'dated'), STEPS, SHOWN],
    );
    return this.polls.cardsOf(
      rows.map((row) => row.pollId),
      actor,
    );
  }

  /** Those whose envelopes are being read, for an office that reads them. */
  private async pollsToCount(em: EntityManager, actor: Actor, communityId: string): Promise<PollCard[]> {
    if (!hasRoleIn(actor, communityId, PAPER_CLERKS)) return [];
    const rows = await em.query<{ pollId: string }[]>(
      "SELECT pollId FROM poll WHERE communityId = ? AND state = 'counting' AND method = 'ballots' ORDER BY closesAt, pollId LIMIT ?",
      [communityId, SHOWN],
    );
    return this.polls.cardsOf(
      rows.map((row) => row.pollId),
      actor,
    );
  }
}

/** By which legal basis it was made: the policy it keeps says so; what is older than policies was either of two. */
const KIND = `COALESCE(JSON_UNQUOTE(JSON_EXTRACT(r.policy, '$.id')), CASE r.effect WHEN 'binding' THEN 'owners' ELSE 'deliberation' END)`;

/** Drafts to publish, objections to answer, and resolutions in force that wait for a carrier. */
async function toPublish(em: EntityManager, communityId: string): Promise<ToPublish> {
  return em.query<ToPublish[number][]>(
    `SELECT r.resolutionId, i.publicTitle AS title, CASE WHEN ${TO_ANSWER} THEN 'under_objection' ELSE r.state END AS state,
       ${KIND} AS kind FROM resolution r JOIN issue i ON i.issueId = r.issueId
     WHERE r.communityId = ? AND (r.state = 'drafted' OR ${TO_ANSWER} OR (${TO_ASSIGN})) ORDER BY r.draftedAt, r.resolutionId LIMIT ?`,
    [communityId, SHOWN],
  );
}

/** Somebody's objection on paper, entered by a colleague and not compared yet; never one's own. */
async function slipsToCompare(em: EntityManager, { userId, personId }: Actor, communityId: string): Promise<WorkbenchView['slips']> {
  return em.query<WorkbenchView['slips'][number][]>(
    `SELECT r.resolutionId, i.publicTitle AS title FROM resolution r JOIN issue i ON i.issueId = r.issueId
     WHERE r.communityId = ? AND EXISTS (SELECT 1 FROM objection o WHERE o.resolutionId = r.resolutionId AND o.state = 'entered'
       AND o.enteredByUserId <> ? AND o.personId <> ?)
     ORDER BY r.publishedAt, r.resolutionId LIMIT ?`,
    [communityId, userId, personId ?? '', SHOWN],
  );
}

/** The same of a sheet of minutes that somebody signed. */
async function minutesToCompare(
  em: EntityManager,
  { userId, personId }: Actor,
  communityId: string,
): Promise<WorkbenchView['minutesSlips']> {
  return em.query<WorkbenchView['minutesSlips'][number][]>(
    `SELECT m.meetingId, m.title FROM meeting m
     WHERE m.communityId = ? AND EXISTS (SELECT 1 FROM minutes_slip s WHERE s.meetingId = m.meetingId AND s.state = 'entered'
       AND s.enteredByUserId <> ? AND s.personId <> ?)
     ORDER BY m.startsAt, m.meetingId LIMIT ?`,
    [communityId, userId, personId ?? '', SHOWN],
  );
}
