import type { EntityManager } from 'typeorm';
import { QuestionSupportEntity } from './question-support.entity';

export type Support = Readonly<{ support: number; supportedByMe: boolean }>;

/** How many support each, and whether this person does. */
export async function supportOf(em: EntityManager, questionIds: readonly string[], personId: string | null): Promise<Map<string, Support>> {
  if (questionIds.length === 0) return new Map();
  const rows = await em.query<{ questionId: string; support: string | number; mine: string | number }[]>(
    `SELECT questionId, COUNT(*) AS support, COUNT(CASE WHEN personId = ? THEN 1 END) AS mine
     FROM question_support WHERE questionId IN (?) GROUP BY questionId`,
    [personId, questionIds],
  );
  return new Map(rows.map((row) => [row.questionId, { support: Number(row.support), supportedByMe: Number(row.mine) > 0 }]));
}

/** People who support a question, the first first. */
export async function supportersOf(em: EntityManager, questionId: string): Promise<string[]> {
  const where = { questionId };
  return (await em.find(QuestionSupportEntity, { where, order: { supportedAt: 'ASC', personId: 'ASC' } })).map((row) => row.personId);
}
