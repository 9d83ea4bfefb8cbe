import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLERS, isHeldBack, POLL_WORDS, type CountHoldback, type PaperCounts, type PaperDesk } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { ProblemError } from '../../../platform/http';
import { convenes } from '../poll-offers';
import { PollEntity } from '../poll.entity';
import { buildingsOf } from '../roll-statements';
import { RollEntryEntity } from '../roll-entry.entity';
import { PaperConfirmationEntity } from './paper-confirmation.entity';
import { PaperCount } from './paper-count';
import { officeOf } from './paper-office';
import { PRINTING_STATES } from './paper-printing.service';
import { NAMING_STATES } from './witness-naming.service';

const PRINTED = 'SELECT COUNT(*) AS entries FROM paper_code c JOIN roll_entry e ON e.rollEntryId = c.rollEntryId WHERE e.pollId = ?';
const MINE = `
  SELECT COUNT(*) AS entries FROM paper_ballot b WHERE b.pollId = ? AND b.state IN ('sealed', 'entered_once')
    AND NOT EXISTS (SELECT 1 FROM paper_reading r WHERE r.rollEntryId = b.rollEntryId AND r.personId = ?)`;
const WITNESSES = `
  SELECT w.personId, MIN(e.alias) AS alias FROM paper_witness w
    JOIN roll_member m ON m.pollId = w.pollId AND m.personId = w.personId JOIN roll_entry e ON e.rollEntryId = m.rollEntryId
  WHERE w.pollId = ? GROUP BY w.personId, w.namedAt ORDER BY w.namedAt`;
type Row = Readonly<{ entries: number | string }>;

/** What an office sees of the paper of a poll: how much came in, how much is read, what is left. */
@Injectable()
export class PaperDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly count: PaperCount,
  ) {}

  /** @throws ProblemError not_found */
  async of(pollId: string, actor: Actor): Promise<PaperDesk> {
    const em = this.dataSource.manager;
    const poll = officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    const counts = await this.count.counts(em, pollId);
    const confirmation = await em.findOneBy(PaperConfirmationEntity, { pollId });
    const holdback = poll.state === 'counting' ? await this.count.holdback(em, pollId) : null;
    const mine = holdback ? await numberOf(em, MINE, [pollId, actor.personId]) : 0;
    return {
      ...{ pollId, question: poll.question, scope: poll.scope?.name ?? '', state: poll.state, stateWords: POLL_WORDS[poll.state] },
      closesAt: poll.closesAt?.toISOString() ?? null,
      entries: await em.countBy(RollEntryEntity, { pollId }),
      printed: await numberOf(em, PRINTED, [pollId]),
      received: Object.values(counts).reduce((sum, one) => sum + one, 0),
      ...{ counts, mine },
      buildings: (await buildingsOf(em, pollId)).map(({ building }) => building),
      witnesses: (await em.query<{ alias: string }[]>(WITNESSES, [pollId])).map(({ alias }) => alias),
      confirmedAt: confirmation?.confirmedAt.toISOString() ?? null,
      notYet: holdback && isHeldBack(holdback) ? new ProblemError('poll.count_unfinished', holdback).sentence : null,
      offered: offeredTo(actor, poll, { counts, mine, holdback }),
    };
  }
}

const numberOf = async (em: EntityManager, statement: string, asked: readonly unknown[]): Promise<number> =>
  Number((await em.query<Row[]>(statement, [...asked]))[0]?.entries ?? 0);

type Standing = Readonly<{ counts: PaperCounts; mine: number; holdback: CountHoldback | null }>;

function offeredTo(actor: Actor, poll: PollEntity, { counts, mine, holdback }: Standing): string[] {
  const takesPaper = poll.pack.channels.includes('paper');
  const offers: Readonly<Record<string, boolean>> = {
    print: takesPaper && PRINTING_STATES.includes(poll.state) && convenes(actor, poll),
    receive: takesPaper && poll.state === 'open',
    enter: mine > 0,
    lookAgain: holdback !== null && counts.differs > 0,
    nameWitness: takesPaper && NAMING_STATES.includes(poll.state) && hasRoleIn(actor, poll.communityId, HANDLERS),
    certify: holdback !== null && !isHeldBack(holdback) && convenes(actor, poll),
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
