import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type DifferenceCounts } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import type { PollEntity } from './poll.entity';
import { RollVersionEntity } from './roll-version.entity';

const ENTRY =
  'rollEntryId, pollId, voterKey, position, alias, capacity, heads, areaCm2, buildingName, homes, parking, parkingCm2, present, conflictGround, conflictReason';
const MEMBER = 'rollEntryId, personId, pollId, capacity, sinceDay, untilDay';
const COPIES = [
  `INSERT INTO former_roll_entry (version, ${ENTRY}) SELECT ?, ${ENTRY} FROM roll_entry WHERE pollId = ?`,
  `INSERT INTO former_roll_member (version, ${MEMBER}) SELECT ?, ${MEMBER} FROM roll_member WHERE pollId = ?`,
];

export type Correction = Readonly<{ requestKey: string; madeBy: string; reason: string; changes: DifferenceCounts }>;

/** What a frozen roll was before it was put right: every row and its hash, kept beside the roll that is in force. */
@Injectable()
export class RollVersions {
  constructor(private readonly clock: Clock) {}

  /** Of a poll that is locked, before its roll is written anew. */
  async keepFormer(em: EntityManager, poll: PollEntity): Promise<void> {
    const { pollId, rollVersion } = poll;
    const isFirst = !(await em.existsBy(RollVersionEntity, { pollId, version: rollVersion }));
    const asAnnounced = { requestKey: null, madeBy: null, reason: null, changes: null };
    if (isFirst) await em.insert(RollVersionEntity, this.rowOf(poll, poll.announcedAt ?? this.clock.now(), asAnnounced));
    for (const copy of COPIES) await em.query(copy, [rollVersion, pollId]);
  }

  /** After it was written anew and the poll names its hash. */
  async keepCorrected(em: EntityManager, poll: PollEntity, correction: Correction): Promise<RollVersionEntity> {
    const row = this.rowOf(poll, this.clock.now(), correction);
    await em.insert(RollVersionEntity, row);
    return row;
  }

  private rowOf(poll: PollEntity, madeAt: Date, why: Pick<RollVersionEntity, 'requestKey' | 'madeBy' | 'reason' | 'changes'>) {
    const { pollId, rollVersion: version, rollSha256, rollSize, rollAreaCm2, rollAsOf } = poll;
    return {
      rollVersionId: newId(this.clock.now()),
      ...{ pollId, version, rollSize, madeAt },
      rollSha256: rollSha256 ?? '',
      rollAreaCm2: rollAreaCm2 ?? 0,
      asOf: rollAsOf ?? dayOf(madeAt),
      ...why,
    };
  }
}
