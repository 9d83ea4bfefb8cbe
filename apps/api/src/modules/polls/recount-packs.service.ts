import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  chosenOf,
  countsTheRoom,
  dayOf,
  proofOf,
  recountResultOf,
  recountSlateOf,
  votedProofOf,
  type MyRecountRow,
  type RecountFile,
  type RecountPack,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { BallotEntity } from './ballot.entity';
import { CertificateEntity } from './certificate.entity';
import { entriesOf } from './my-entries';
import { markerOf, recountBallotOf, recountLineOf, saltOf, sealedText, sha256 } from './poll-digests';
import { isAuthority, rowsArePublic } from './poll-offers';
import { storedRoll, type StoredLine } from './poll-rows';
import { PollSteps } from './poll-steps';
import { PollEntity } from './poll.entity';
import { secretRowsOf, type SecretRows } from './secret/secret-count';

type Rows = Readonly<{ roll: readonly StoredLine[]; ballots: readonly BallotEntity[]; secret: SecretRows | null }>;

/** The row-level recount pack of a certified poll, for its electorate and the authority. Each look is recorded with the poll. */
@Injectable()
export class RecountPacks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
  ) {}

  /** @throws ProblemError not_found, also for who is neither on the roll nor answers for it, unless the estate makes its rows public | poll.results_closed until it is certified */
  async read(pollId: string, actor: Actor): Promise<RecountPack> {
    return this.transactions.run(async (em) => {
      const poll = found(await em.findOneBy(PollEntity, { pollId }));
      const entries = (await entriesOf(em, [pollId], actor.personId, dayOf(this.clock.now()))).get(pollId) ?? [];
      if (entries.length === 0 && !isAuthority(actor, poll) && !rowsArePublic(poll)) throw notFound();
      const certificate = await em.findOneBy(CertificateEntity, { pollId });
      if (!certificate) throw new ProblemError('poll.results_closed', { closesAt: poll.closesAt?.toISOString() ?? null });
      // Without its key the rows have no names under which they could be handed out; raised hands have no rows.
      if (poll.sealKey === null || poll.method === 'hands') throw notFound();
      const rows = await rowsOf(em, poll);
      const file = fileOf(poll, certificate, rows);
      await this.steps.note(em, poll, { action: 'readRows', actor, facts: { rows: rows.roll.length } });
      const mine = new Set(entries.map(({ rollEntryId }) => rollEntryId));
      return { file, mine: rows.roll.filter(({ rollEntryId }) => mine.has(rollEntryId)).map((entry) => myRow(poll, entry, rows, file)) };
    });
  }
}

async function rowsOf(em: EntityManager, poll: PollEntity): Promise<Rows> {
  const { pollId, secrecy } = poll;
  const roll: StoredLine[] = [];
  for await (const line of storedRoll(em, { pollId })) roll.push(line);
  if (secrecy === 'secret') return { roll, ballots: [], secret: await secretRowsOf(em, poll) };
  return { roll, ballots: await em.findBy(BallotEntity, { pollId }), secret: null };
}

const byName = (one: Readonly<{ voter?: string }>, other: Readonly<{ voter?: string }>) =>
  (one.voter ?? '') < (other.voter ?? '') ? -1 : 1;

/** In the order of the markers, which says nothing: the order of the roll is that of the houses. */
function fileOf(
  poll: PollEntity,
  { result, slate, rollSha256, ballotsRoot, votedRoot }: CertificateEntity,
  { roll, ballots, secret }: Rows,
): RecountFile {
  const present = countsTheRoom(poll.pack)
    ? {
        present: roll
          .filter((one) => one.present)
          .map((one) => markerOf(poll, one.rollEntryId))
          .sort(),
      }
    : {};
  // The certificate's own `passed` also holds the conditions beside the count, which no row can show.
  const passed = result.criteria.every(({ met }) => met) && (slate === null || chosenOf(slate.outcome).length > 0);
  return {
    rulePack: poll.packId,
    inForceFrom: poll.pack.inForceFrom,
    rules: result.readings,
    roll: roll.map((line) => recountLineOf(poll, line)).sort(byName),
    ...(secret ?? { ballots: ballots.map((ballot) => recountBallotOf(poll, ballot)).sort(byName) }),
    ...present,
    ...(poll.slate ? { slate: poll.slate } : {}),
    published: {
      ...recountResultOf({ ...result, passed }),
      ...(slate ? { slate: recountSlateOf(slate) } : {}),
      ...{ rollSha256, ballotsRoot },
      ...(secret ? { votedRoot } : {}),
    },
  };
}

function myRow(poll: PollEntity, entry: StoredLine, { ballots, secret }: Rows, file: RecountFile): MyRecountRow {
  const { rollEntryId, alias } = entry;
  const own = { voter: markerOf(poll, rollEntryId), alias, sealed: sealedText(saltOf(poll, rollEntryId), entry) };
  // Of a secret vote a voter finds that they took part, and nothing more.
  if (secret) return { ...own, choice: null, choices: null, proof: votedProofOf(own.voter, secret.voted, sha256) };
  const ballot = ballots.find((one) => one.rollEntryId === rollEntryId);
  return {
    ...own,
    choice: ballot?.choice ?? null,
    choices: ballot?.choices ?? null,
    proof: ballot ? proofOf(recountBallotOf(poll, ballot), file.ballots, sha256) : null,
  };
}
