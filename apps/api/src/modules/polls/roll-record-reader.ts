import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import {
  dayOf,
  OWNERS_POLL_LIMITS,
  type DocumentView,
  type HandoverView,
  type RollFindingView,
  type RollRecord,
  type RollVersionView,
} from '@silin/shared';
import { DocumentShelf } from '../documents';
import { BallotEntity } from './ballot.entity';
import type { PollEntity } from './poll.entity';
import { countsOf } from './roll-differences';
import { RollFindingEntity } from './roll-finding.entity';
import { weighed } from './roll-findings.service';
import { RollHandoverEntity } from './roll-handover.entity';
import { RollVersionEntity } from './roll-version.entity';

type Papers = ReadonlyMap<string, DocumentView>;
const NOTHING: RollRecord = { versions: [], findings: [], handovers: [] };

/** What happened to a frozen roll. Rooms and papers are for the electorate and the authority; that it happened, when and why, for everyone. */
@Injectable()
export class RollRecordReader {
  constructor(private readonly shelf: DocumentShelf) {}

  async of(em: EntityManager, poll: PollEntity, isEntitled: boolean): Promise<RollRecord> {
    const { pollId, announcedAt, pack } = poll;
    if (pack.window !== 'dated' || announcedAt === null) return NOTHING;
    const versions = await em.find(RollVersionEntity, { where: { pollId }, order: { version: 'ASC' } });
    const findings = await em.find(RollFindingEntity, { where: { pollId }, order: { madeAt: 'ASC', findingId: 'ASC' } });
    const papers = isEntitled ? await this.papersOf(em, versions, findings) : new Map<string, DocumentView>();
    return {
      versions: versions.map((row) => asVersion(row, papers)),
      findings: findings.map((row) => asFinding(row, papers, isEntitled)),
      handovers: await this.handoversOf(em, poll, { since: versions.at(-1)?.madeAt ?? announcedAt, isEntitled }),
    };
  }

  private async papersOf(em: EntityManager, versions: readonly RollVersionEntity[], findings: readonly RollFindingEntity[]) {
    const versionIds = versions.map(({ rollVersionId }) => rollVersionId);
    const findingIds = findings.map(({ findingId }) => findingId);
    const ofVersions = await this.shelf.ofSubjects(em, 'roll_version', versionIds);
    return new Map([...ofVersions, ...(await this.shelf.ofSubjects(em, 'roll_finding', findingIds))]);
  }

  /** Whether an entry has voted is told of none before the end. What was sold before a roll was put right is a part of the correction. */
  private async handoversOf(
    em: EntityManager,
    { pollId, state }: PollEntity,
    { since, isEntitled }: Readonly<{ since: Date; isEntitled: boolean }>,
  ): Promise<HandoverView[]> {
    const where = { pollId, enteredAt: MoreThan(since) };
    const rows = await em.find(RollHandoverEntity, { where, order: { onDay: 'ASC', handoverId: 'ASC' } });
    const isOver = state === 'certified' || state === 'annulled';
    const castAt = isOver ? await castDays(em, pollId, rows) : new Map<string, Date>();
    return rows.map((row) => {
      const words = isOver ? whatBecame(row, castAt.get(row.rollEntryId)) : '投过的票算数；没投的，由新业主投';
      return { onDay: row.onDay, alias: isEntitled ? row.alias : null, words };
    });
  }
}

async function castDays(em: EntityManager, pollId: string, rows: readonly RollHandoverEntity[]): Promise<Map<string, Date>> {
  const ids = rows.map(({ rollEntryId }) => rollEntryId);
  const ballots = await em.find(BallotEntity, { where: { pollId, rollEntryId: In(ids) }, select: { rollEntryId: true, castAt: true } });
  return new Map(ballots.map(({ rollEntryId, castAt }) => [rollEntryId, castAt]));
}

function whatBecame({ onDay, enteredAt, isHandedOver }: RollHandoverEntity, castAt: Date | undefined): string {
  if (castAt === undefined) return '这一票没有投';
  if (castAt <= enteredAt || dayOf(castAt) < onDay) return '过户前投的票，算数';
  return isHandedOver ? '由新业主投' : '还有房在原业主名下，由原业主投';
}

function asVersion(row: RollVersionEntity, papers: Papers): RollVersionView {
  const { rollVersionId, version, rollSha256, rollSize: heads, rollAreaCm2: areaCm2, madeAt, reason, changes } = row;
  const document = papers.get(rollVersionId) ?? null;
  return { version, rollSha256, heads, areaCm2, onDay: dayOf(madeAt), reason, changes, document };
}

function asFinding({ findingId, madeAt, reason, differences }: RollFindingEntity, papers: Papers, isEntitled: boolean): RollFindingView {
  return {
    ...{ findingId, onDay: dayOf(madeAt), reason, counts: countsOf(differences), ...weighed(differences) },
    aliases: isEntitled ? roomsOf(differences) : [],
    document: papers.get(findingId) ?? null,
  };
}

/** A home that is another's stands on the roll and in the register: it is named once. */
const roomsOf = (differences: RollFindingEntity['differences']) =>
  [...new Set(differences.map(({ alias }) => alias))].slice(0, OWNERS_POLL_LIMITS.differencesShown);
