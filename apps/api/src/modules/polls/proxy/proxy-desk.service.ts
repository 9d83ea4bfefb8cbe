import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  actsOn,
  AUTHORITY_KINDS,
  AUTHORITY_STATES,
  CHANNELS,
  dayOf,
  isPaperCode,
  maskedName,
  mostPerAgent,
  plainPaperCode,
  PROXY_LIMITS,
  type ActingDays,
  type AuthorityView,
  type Channel,
  type EntriesToEntrust,
  type EntryToEntrust,
  type ProxyDesk,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { decodeCursor, pageOf } from '../../../platform/http';
import { PhotoShelf, type ShelvedPhoto } from '../../documents';
import { homesOf } from '../my-entries';
import { officeOf } from '../paper/paper-office';
import { PollEntity } from '../poll.entity';
import { authorityRows, type AuthorityRow } from './authority-rows';
import { ENTRUSTING_STATES } from './proxy-giving.service';

type EntryRow = Readonly<{ rollEntryId: string; alias: string; homes: unknown; castAt: Date | null; channel: Channel | null }>;
type OwnerRow = ActingDays & Readonly<{ rollEntryId: string; personId: string; name: string; kind: string }>;
const BALLOT = 'LEFT JOIN ballot b ON b.pollId = e.pollId AND b.rollEntryId = e.rollEntryId';
const BY_CODE = `
  SELECT e.rollEntryId, e.alias, e.homes, b.castAt, b.channel FROM paper_code c JOIN roll_entry e ON e.rollEntryId = c.rollEntryId ${BALLOT}
  WHERE e.pollId = ? AND c.code = ?`;
const BY_ROOM = `
  SELECT e.rollEntryId, e.alias, e.homes, b.castAt, b.channel FROM roll_entry e ${BALLOT}
  WHERE e.pollId = ? AND (e.alias LIKE ? OR e.homes LIKE ?) ORDER BY e.alias LIKE ? DESC, e.position LIMIT ?`;
const OWNERS = `
  SELECT m.rollEntryId, m.personId, m.sinceDay, m.untilDay, o.name, o.kind FROM roll_member m JOIN person o ON o.personId = m.personId
  WHERE m.pollId = ? AND m.rollEntryId IN (?) ORDER BY m.personId`;
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const { entriesShown, perPage } = PROXY_LIMITS;

/** 代投登记: who votes for whom, as an office keeps it. Owners' names are masked: whoever enters a paper compares it with the paper. */
@Injectable()
export class ProxyDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly photos: PhotoShelf,
  ) {}

  /** Newest first. @throws ProblemError not_found */
  async of(pollId: string, cursor: string | undefined, actor: Actor): Promise<ProxyDesk> {
    const em = this.dataSource.manager;
    const poll = officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    const after = decodeCursor(cursor);
    const before = after ? 'AND a.recordedAt <= ? AND (a.recordedAt < ? OR a.authorityId < ?)' : '';
    const where = `a.pollId = ? ${before} ORDER BY a.recordedAt DESC, a.authorityId DESC LIMIT ?`;
    const asked = [pollId, ...(after ? [after.at, after.at, after.id] : []), perPage + 1];
    const rows = await authorityRows(em, this.clock.now(), where, asked);
    const ids = rows.map(({ authorityId }) => authorityId);
    const shelf = await this.photos.ofSubjects(em, 'proxy_authority', ids);
    const mayRecord = ENTRUSTING_STATES.includes(poll.state) && poll.pack.proxies.basis !== 'never';
    return {
      ...{ pollId, question: poll.question, state: poll.state, most: mostPerAgent(poll.pack.proxies, poll.rules) },
      ...pageOf(
        rows,
        perPage,
        (row) => ({ at: row.recordedAt, id: row.authorityId }),
        (row) => asView(row, shelf.get(row.authorityId) ?? []),
      ),
      offered: mayRecord ? ['record'] : [],
    };
  }

  /** By the number on the ballot, or by a part of the room. @throws ProblemError not_found */
  async entries(pollId: string, text: string, actor: Actor): Promise<EntriesToEntrust> {
    const em = this.dataSource.manager;
    officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    const rows = await this.found(em, pollId, text);
    if (rows.length === 0) return { items: [] };
    const ids = rows.map(({ rollEntryId }) => rollEntryId);
    const owners = await em.query<OwnerRow[]>(OWNERS, [pollId, ids]);
    const given = await authorityRows(em, this.clock.now(), 'a.standsFor IN (?)', [ids]);
    const today = dayOf(this.clock.now());
    const acting = owners.filter((one) => actsOn(one, today));
    return { items: rows.map((row) => asEntry(row, acting, given)) };
  }

  private found(em: EntityManager, pollId: string, text: string): Promise<EntryRow[]> {
    const code = plainPaperCode(text);
    if (isPaperCode(code)) return em.query<EntryRow[]>(BY_CODE, [pollId, code]);
    const plain = escaped(text);
    return em.query<EntryRow[]>(BY_ROOM, [pollId, `%${plain}%`, `%${plain}%`, `${plain}%`, entriesShown]);
  }
}

const namedAs = (kind: string, name: string) => (kind === 'natural' ? maskedName(name) : name);

function asEntry(
  { rollEntryId, alias, homes, castAt, channel }: EntryRow,
  owners: readonly OwnerRow[],
  given: readonly AuthorityRow[],
): EntryToEntrust {
  const standing = given.find((one) => one.rollEntryId === rollEntryId && one.state === 'waiting');
  const own = owners.filter((one) => one.rollEntryId === rollEntryId);
  return {
    ...{ rollEntryId, alias, homes: homesOf(homes).map(({ label }) => label) },
    owners: own.map(({ personId, name, kind }) => ({ personId, name: namedAs(kind, name), kind: kind === 'natural' ? 'person' : 'body' })),
    received: castAt && channel && { at: castAt.toISOString(), channel, words: CHANNELS[channel] },
    given: standing ? `${AUTHORITY_KINDS[standing.kind].words}，${standing.agentName}` : null,
  };
}

function asView(row: AuthorityRow, photos: readonly ShelvedPhoto[]): AuthorityView {
  const { authorityId, alias, kind, agentName, principalName, principalKind, state, recordedAt } = row;
  return {
    ...{ authorityId, alias, kind, kindWords: AUTHORITY_KINDS[kind].words, agentName, state, stateWords: AUTHORITY_STATES[state] },
    principalName: namedAs(principalKind, principalName),
    at: recordedAt.toISOString(),
    photos: photos.map(({ photoId, url, width, height }) => ({ photoId, url, width, height })),
    offered: state === 'waiting' ? ['revoke'] : [],
  };
}
