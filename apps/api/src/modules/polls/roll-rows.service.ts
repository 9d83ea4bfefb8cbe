import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import {
  contentWords,
  dayOf,
  OWNERS_POLL_LIMITS,
  type NamedBallotRow,
  type NamedBallots,
  type RollRows,
  type RollRowsQuery,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound, ProblemError } from '../../platform/http';
import { BallotEntity } from './ballot.entity';
import { storedContent } from './my-ballot';
import { entriesOf } from './my-entries';
import { convenes, isAuthority, rowsArePublic } from './poll-offers';
import { markOf } from './roll-conflicts.service';
import { FormerRollEntryEntity } from './former-roll-entry.entity';
import { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';

const { rowsPerPage } = OWNERS_POLL_LIMITS;

/** Row by row, by rooms and never by names: the roll, and after the end who voted how. For the electorate and the authority. */
@Injectable()
export class RollRowsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not_found, also for who is neither on the roll nor answers for it */
  async roll(pollId: string, query: RollRowsQuery, actor: Actor): Promise<RollRows> {
    const { poll, mine } = await this.entitled(pollId, actor);
    const { rows, next } = await this.page(poll, query);
    const marks = poll.state === 'roll_review' && convenes(actor, poll);
    const items = rows.map((row) => ({
      alias: row.alias,
      homes: row.homes?.length ?? 0,
      areaCm2: row.areaCm2,
      parkingCm2: row.parkingCm2,
      mine: mine.has(row.rollEntryId),
      conflict: markOf(row),
      rollEntryId: marks ? row.rollEntryId : null,
    }));
    return { items, next };
  }

  /** 公示: what every room voted. @throws ProblemError not_found | poll.results_closed until it is certified, for everybody */
  async ballots(pollId: string, query: RollRowsQuery, actor: Actor): Promise<NamedBallots> {
    const { poll, mine } = await this.entitled(pollId, actor, true);
    if (poll.state !== 'certified') throw new ProblemError('poll.results_closed', { closesAt: poll.closesAt?.toISOString() ?? null });
    const { rows, next } = await this.page(poll, query);
    const ballots = await this.dataSource.manager.findBy(BallotEntity, { pollId, rollEntryId: In(rows.map((row) => row.rollEntryId)) });
    const contents = new Map(ballots.map((ballot) => [ballot.rollEntryId, storedContent(ballot)]));
    const items = rows.map(({ rollEntryId, alias }): NamedBallotRow => {
      const content = contents.get(rollEntryId) ?? null;
      return {
        alias,
        voted: content !== null,
        choiceWords: content ? contentWords(content, poll.slate) : '没投',
        mine: mine.has(rollEntryId),
      };
    });
    return { items, next };
  }

  /** `open`: also to everybody, where the estate's own rules make the rows of a certified vote public. */
  private async entitled(pollId: string, actor: Actor, open = false): Promise<Readonly<{ poll: PollEntity; mine: ReadonlySet<string> }>> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    if (poll.pack.window !== 'dated') throw notFound();
    const entries = (await entriesOf(em, [pollId], actor.personId, dayOf(this.clock.now()))).get(pollId) ?? [];
    if (entries.length === 0 && !isAuthority(actor, poll) && !(open && rowsArePublic(poll))) throw notFound();
    return { poll, mine: new Set(entries.map((entry) => entry.rollEntryId)) };
  }

  /** Of a roll that was put right, also as it stood before. @throws ProblemError not_found for a version that never was */
  private async page({ pollId, rollVersion }: PollEntity, { building, after = 0, version = rollVersion }: RollRowsQuery) {
    const em = this.dataSource.manager;
    const where = { pollId, position: MoreThan(after), ...(building === undefined ? {} : { buildingName: building }) };
    const limits = { order: { position: 'ASC' }, take: rowsPerPage + 1 } as const;
    const isFormer = version !== rollVersion;
    if (isFormer && !(await em.existsBy(FormerRollEntryEntity, { pollId, version }))) throw notFound();
    const rows = isFormer
      ? await em.find(FormerRollEntryEntity, { where: { ...where, version }, ...limits })
      : await em.find(RollEntryEntity, { where, ...limits });
    const shown = rows.slice(0, rowsPerPage);
    return { rows: shown, next: rows.length > rowsPerPage ? (shown.at(-1)?.position ?? null) : null };
  }
}
