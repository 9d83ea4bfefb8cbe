import { In, IsNull, type EntityManager } from 'typeorm';
import { RollMemberEntity } from './roll-member.entity';

/** Whether the person may act for an entry of this poll's roll, as it stands in the end: who sold meanwhile does not. */
export async function onRoll(em: EntityManager, pollId: string, personId: string): Promise<boolean> {
  return em.existsBy(RollMemberEntity, { pollId, personId, untilDay: IsNull() });
}

/** On the rolls of which of these polls the person is. */
export async function onRolls(em: EntityManager, pollIds: readonly string[], personId: string | null): Promise<ReadonlySet<string>> {
  if (personId === null || pollIds.length === 0) return new Set();
  const rows = await em.find(RollMemberEntity, {
    where: { personId, pollId: In([...pollIds]), untilDay: IsNull() },
    select: { pollId: true },
  });
  return new Set(rows.map(({ pollId }) => pollId));
}
