import { hash, randomBytes } from 'node:crypto';
import { ballotsRoot, ballotTextSha256, rollHash, type RecountBallotLine, type RecountRollLine } from '@silin/shared';
import type { BallotEntity } from './ballot.entity';
import { storedContent } from './my-ballot';
import type { PollEntity } from './poll.entity';
import type { RollEntryEntity } from './roll-entry.entity';

export type RollLine = Pick<RollEntryEntity, 'rollEntryId' | 'alias' | 'capacity' | 'heads' | 'areaCm2' | 'present'> &
  Partial<Pick<RollEntryEntity, 'homes' | 'parking' | 'parkingCm2' | 'conflictGround'>> &
  Readonly<{ delivered?: boolean }>;
export type BallotLine = Pick<BallotEntity, 'rollEntryId' | 'choice' | 'choices' | 'channel'>;
type Sealed = Pick<PollEntity, 'sealKey'>;

const KEY_BYTES = 32;
const MARKER_SIGNS = 12;

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Of what is put to the vote, as every voter has it before them. */
export const textDigest = (poll: Pick<PollEntity, 'question' | 'slate'>): string => ballotTextSha256(poll, sha256);

/** Known to the database alone: without it nobody can try out who stands behind a marker or a seal. */
export const newSealKey = (): string => randomBytes(KEY_BYTES).toString('hex');

/** What a voter is called in the rows that are recounted: another name in every poll, and always the same within one. */
export const markerOf = ({ sealKey }: Sealed, rollEntryId: string): string =>
  sha256(`${sealKey ?? ''}\nmarker\n${rollEntryId}`).slice(0, MARKER_SIGNS);

/** With it, a voter can show what their seal stands for; it opens no other. */
export const saltOf = ({ sealKey }: Sealed, rollEntryId: string): string => sha256(`${sealKey ?? ''}\nsalt\n${rollEntryId}`);

/** Who a line is, closed: rooms with their areas, capacity, whether they had checked in, and why they were marked, if they were. */
export const sealedText = (salt: string, { alias, capacity, present, homes, parking, conflictGround }: RollLine): string =>
  JSON.stringify([
    ...[salt, alias, capacity, present, (homes ?? []).map((home) => [home.label, home.areaCm2])],
    ...(conflictGround ? [conflictGround] : []),
    // Said only where there is some, so that seals from before it was counted stay what they are.
    ...(parking ? [{ parking: parking.map(({ label, areaCm2 }) => [label, areaCm2]) }] : []),
  ]);

export function recountLineOf(poll: Sealed, line: RollLine): RecountRollLine {
  const { rollEntryId, heads, areaCm2, parkingCm2, delivered, conflictGround } = line;
  const area = areaCm2 === null ? {} : { areaCm2 };
  return {
    voter: markerOf(poll, rollEntryId),
    heads,
    ...area,
    ...(parkingCm2 ? { parkingCm2 } : {}),
    ...(delivered ? { delivered } : {}),
    ...(conflictGround ? { conflict: true } : {}),
    seal: sha256(sealedText(saltOf(poll, rollEntryId), line)),
  };
}

export function recountBallotOf(poll: Sealed, { rollEntryId, channel, ...stored }: BallotLine): RecountBallotLine {
  const { choice, choices } = storedContent(stored);
  return { voter: markerOf(poll, rollEntryId), ...(choices === null ? { choice } : { choices }), channel };
}

/** The frozen roll. The digest is public, the register is not: persons and rooms are behind their seals. */
export function rollDigest(poll: Sealed, roll: readonly RollLine[]): string {
  return rollHash(
    roll.map((line) => recountLineOf(poll, line)),
    sha256,
  );
}

/** The root of the ballots that were counted. */
export function ballotsDigest(poll: Sealed, ballots: readonly BallotLine[]): string {
  return ballotsRoot(
    ballots.map((ballot) => recountBallotOf(poll, ballot)),
    sha256,
  );
}
