import type { EntityManager } from 'typeorm';
import { RollMemberEntity } from './roll-member.entity';

/** Whether the person may act for an entry of this poll's roll. */
export async function onRoll(em: EntityManager, pollId: string, personId: string): Promise<boolean> {
  return em.existsBy(RollMemberEntity, { pollId, personId });
}
