import type { EntityManager } from 'typeorm';

/** Who asked at a meeting and has not taken it back, and who supported it. */
export async function concernedBy(em: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await em.query<{ personId: string }[]>(
    `SELECT q.askerPersonId AS personId FROM question q WHERE q.meetingId = ? AND q.askerPersonId IS NOT NULL AND q.state <> 'withdrawn'
     UNION
     SELECT s.personId FROM question_support s JOIN question q ON q.questionId = s.questionId WHERE q.meetingId = ? AND q.state <> 'withdrawn'`,
    [meetingId, meetingId],
  );
  return rows.map((row) => row.personId);
}
