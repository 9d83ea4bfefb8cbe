import { In, IsNull, type EntityManager } from 'typeorm';
import { RecusalEntity } from './recusal.entity';

/** Those that stand, in the order in which they were said. */
export async function recusalsOf(em: EntityManager, agendaItemIds: readonly string[]): Promise<RecusalEntity[]> {
  if (agendaItemIds.length === 0) return [];
  const where = { agendaItemId: In([...agendaItemIds]), liftedAt: IsNull() };
  return em.find(RecusalEntity, { where, order: { at: 'ASC', personId: 'ASC' } });
}

/** Why each of them does not vote on this item. */
export const reasonsOf = async (em: EntityManager, agendaItemId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await recusalsOf(em, [agendaItemId])).map(({ personId, reason }) => [personId, reason]));
