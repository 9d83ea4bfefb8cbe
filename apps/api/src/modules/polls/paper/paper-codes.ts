import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkDigitOf, isPaperCode, PAPER_CODE_RANDOM_DIGITS, PAPER_LIMITS, plainPaperCode } from '@silin/shared';
import { ProblemError } from '../../../platform/http';
import { homesOf } from '../my-entries';
import type { HomeOnRoll } from '../roll-entry.entity';
import { PaperCodeEntity } from './paper-code.entity';

export type CodedEntry = Readonly<{ rollEntryId: string; code: string; alias: string; homes: readonly HomeOnRoll[] }>;
const WITHOUT_CODE = `
  SELECT e.rollEntryId FROM roll_entry e LEFT JOIN paper_code c ON c.rollEntryId = e.rollEntryId
  WHERE e.pollId = ? AND c.code IS NULL`;
const BY_CODE = `
  SELECT e.rollEntryId, c.code, e.alias, e.homes FROM paper_code c JOIN roll_entry e ON e.rollEntryId = c.rollEntryId AND e.pollId = c.pollId
  WHERE c.pollId = ? AND c.code = ?`;
const BY_ROOM = `
  SELECT e.rollEntryId, c.code, e.alias, e.homes FROM roll_entry e JOIN paper_code c ON c.rollEntryId = e.rollEntryId
  WHERE e.pollId = ? AND e.alias LIKE ? ORDER BY e.alias LIKE ? DESC, e.position LIMIT ?`;
type Row = Omit<CodedEntry, 'homes'> & Readonly<{ homes: unknown }>;
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const CHUNK = 500;

/** The numbers on the ballots of a poll: drawn at random, so that one from another poll is hardly ever one of this. */
@Injectable()
export class PaperCodes {
  /** Of a poll that is locked: every entry of its roll has a code afterwards, and those that had one keep it. */
  async complete(em: EntityManager, pollId: string): Promise<void> {
    const entries = await em.query<{ rollEntryId: string }[]>(WITHOUT_CODE, [pollId]);
    if (entries.length === 0) return;
    const taken = new Set(
      (await em.find(PaperCodeEntity, { where: { pollId }, select: { code: true, pollId: true } })).map(({ code }) => code),
    );
    const rows = entries.map(({ rollEntryId }) => ({ pollId, rollEntryId, code: freeCode(taken) }));
    for (let from = 0; from < rows.length; from += CHUNK) await em.insert(PaperCodeEntity, rows.slice(from, from + CHUNK));
  }

  /** By a part of the room, as the roll calls it. */
  async entriesLike(em: EntityManager, pollId: string, text: string): Promise<readonly CodedEntry[]> {
    const rows = await em.query<Row[]>(BY_ROOM, [pollId, `%${escaped(text)}%`, `${escaped(text)}%`, PAPER_LIMITS.addresseesShown]);
    return rows.map((row) => ({ ...row, homes: homesOf(row.homes) }));
  }

  /** The entry of this poll that a code stands for. @throws ProblemError paper.unknown_code | paper.no_codes */
  async entryOf(em: EntityManager, pollId: string, written: string): Promise<CodedEntry> {
    const code = plainPaperCode(written);
    const [row] = isPaperCode(code) ? await em.query<Row[]>(BY_CODE, [pollId, code]) : [];
    if (row) return { ...row, homes: homesOf(row.homes) };
    throw (await em.existsBy(PaperCodeEntity, { pollId }))
      ? new ProblemError('paper.unknown_code', {})
      : new ProblemError('paper.no_codes', {});
  }
}

function freeCode(taken: Set<string>): string {
  const body = String(randomInt(10 ** PAPER_CODE_RANDOM_DIGITS)).padStart(PAPER_CODE_RANDOM_DIGITS, '0');
  const code = body + checkDigitOf(body);
  if (taken.has(code)) return freeCode(taken);
  taken.add(code);
  return code;
}
